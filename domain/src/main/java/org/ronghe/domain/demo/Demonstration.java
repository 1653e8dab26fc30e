package org.ronghe.domain.demo;

/** A module's part in the demonstration. Played once, on an empty database, in order. */
public interface Demonstration {
    int order();

    void play(Stage stage);
}
