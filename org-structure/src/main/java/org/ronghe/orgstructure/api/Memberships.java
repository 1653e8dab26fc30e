package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may see of the own membership of the Party. */
public interface Memberships {
    /**
     * A stretch in one branch and category.
     *
     * @param category message key of the category
     * @param to last day; null while it lasts
     * @param takenBack whether it was entered by mistake and does not count
     */
    record Stretch(
            String branch,
            String category,
            LocalDate joined,
            @Nullable LocalDate fullOn,
            LocalDate from,
            @Nullable LocalDate to,
            boolean takenBack) {}

    /**
     * Every stretch, the newest first and those taken back last; none for whoever is no member. Behind the caller's own
     * gate.
     */
    List<Stretch> of(long person);

    /**
     * A time on the roll of a temporary branch; the membership stays where it is (BR-7).
     *
     * @param to last day; null while it lasts
     */
    record Temporary(
            long unit,
            String branch,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Every such time, the newest first. Behind the caller's own gate. */
    List<Temporary> temporaryOf(long person);
}
