package org.ronghe.domain.demo;

import java.time.Instant;
import java.time.LocalDate;

/** Where the demonstration is played: invented people, past days, the real gate. */
public interface Stage {
    /** Makes a move as this person at this moment; the gate decides as it would for a real one. */
    void as(long person, Instant at, Runnable move);

    /** The number of an invented person, by name. */
    long person(String name);

    /** The moment of an hour and minute on a day. */
    Instant moment(LocalDate day, int hour, int minute);
}
