package org.ronghe.orgstructure.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where the structure falls short.
 *
 * @param count what was counted
 * @param limit what the rule has
 * @param post words of the post, of a vacancy alone
 * @param missing required posts that nobody holds
 * @param since first day of it; null where it has been so as long as anything is recorded
 * @param due end of the term, of a term alone
 * @param days for how many days it has been so, or how many days the term still lasts; null where nobody knows
 */
record Gap(
        GapKind kind,
        long unit,
        int count,
        int limit,
        String post,
        List<CommitteePost> missing,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        @Nullable Long days) {}
