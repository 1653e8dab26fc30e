package org.ronghe.talent.application;

import java.time.LocalDate;

/** In which order applications are listed: by entry or by what is due, and never by a mark. */
public enum ApplicationSort {
    NEWEST(" ORDER BY a.id DESC", "a.id < ?"),
    /** What is due first; what nothing is due of comes last. */
    DUE(
            " ORDER BY coalesce(a.due_on, DATE '9999-12-31'), a.id",
            "(coalesce(a.due_on, DATE '9999-12-31'), a.id) > (?::date, ?)");

    /** Stands for the day of what nothing is due of. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final String order;
    private final String beyond;

    ApplicationSort(String order, String beyond) {
        this.order = order;
        this.beyond = beyond;
    }

    String order() {
        return order;
    }

    /** What follows the row that stood last. */
    String beyond() {
        return beyond;
    }
}
