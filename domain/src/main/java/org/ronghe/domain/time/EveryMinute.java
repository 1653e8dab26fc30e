package org.ronghe.domain.time;

/**
 * Something that has to be done when its time has come, looked after every minute on every node. Two nodes may run it
 * at the same moment: whoever implements it takes a lock and does nothing twice. A bean; called without an actor.
 */
public interface EveryMinute {
    void run();
}
