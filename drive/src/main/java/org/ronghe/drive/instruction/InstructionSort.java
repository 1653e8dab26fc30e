package org.ronghe.drive.instruction;

import java.time.LocalDate;

/** In which order instructions are listed. */
public enum InstructionSort {
    NEWEST(" ORDER BY i.id DESC", "i.id < ?"),
    /** What is due first; what nothing is due of comes last. */
    DUE(
            " ORDER BY coalesce(i.due_on, DATE '9999-12-31'), i.id",
            "(coalesce(i.due_on, DATE '9999-12-31'), i.id) > (?::date, ?)");

    /** Stands for the day of what nothing is due of. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final String order;
    private final String beyond;

    InstructionSort(String order, String beyond) {
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
