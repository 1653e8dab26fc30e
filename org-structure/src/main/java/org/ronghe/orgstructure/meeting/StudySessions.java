package org.ronghe.orgstructure.meeting;

import java.util.Optional;

/** The sessions that the centre group's plans ask for; answered by the ledger of those plans. */
public interface StudySessions {
    /** Whether a plan of this year that is in force asks for the session, and it was not taken out. */
    boolean offers(long session, int year);

    /** A meeting that was not called off and follows the session already, beside this one; empty for none. */
    Optional<String> takenBy(long session, long beside);

    /** Its topic and the address of its plan. */
    Optional<Session> find(long session);

    record Session(long id, String topic, String path) {}
}
