package org.ronghe.web.admin;

import java.util.List;

/**
 * The largest value that makes sense for a parameter, by the unit that ends its name: a slip of the keyboard must not
 * stop the work of a day.
 */
final class ParameterBounds {
    private record Bound(String part, int most) {}

    /** The first that fits holds. */
    private static final List<Bound> BOUNDS = List.of(
            new Bound("matter.limit_", 100_000),
            new Bound("_megabytes", 1_024),
            new Bound("workdays_only", 1),
            new Bound("majority_of_present", 1),
            new Bound("matter.pre_study", 1),
            new Bound("matter.committee_", 1),
            new Bound("_percent", 100),
            new Bound("_hours", 168),
            new Bound("_hour", 24),
            new Bound("_minutes", 1_440),
            new Bound("_days", 370),
            new Bound("_weeks", 52),
            new Bound("_months", 60),
            new Bound("_month", 12),
            new Bound("_years", 15));

    private static final int ANY = 1_000;

    private ParameterBounds() {}

    static int most(String key) {
        return BOUNDS.stream()
                .filter(bound -> key.contains(bound.part()))
                .mapToInt(Bound::most)
                .findFirst()
                .orElse(ANY);
    }
}
