package org.ronghe.orgstructure.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A calendar month, quarter or year: rules of Party life count by these alone.
 *
 * @param first its first day
 */
record Period(Span span, LocalDate first) {
    /** How a period is written: 2026-11, 2026-Q4, 2026. */
    static final String WRITTEN = "\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?";

    private static final Pattern SHAPE = Pattern.compile(WRITTEN);
    private static final int QUARTER = 3;

    /** What a rule counts by. */
    public enum Span {
        MONTH(1),
        QUARTER(Period.QUARTER),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        /** The period of this kind around a day. */
        Period around(LocalDate day) {
            int month = (day.getMonthValue() - 1) / months * months + 1;
            return new Period(this, LocalDate.of(day.getYear(), month, 1));
        }
    }

    /** Reads 2026-11, 2026-Q4 or 2026; empty for anything else. */
    static Optional<Period> of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return Optional.of(new Period(Span.YEAR, LocalDate.of(year, 1, 1)));
        }
        if (text.charAt(5) == 'Q') {
            return Optional.of(new Period(Span.QUARTER, LocalDate.of(year, (text.charAt(6) - '1') * QUARTER + 1, 1)));
        }
        return Optional.of(new Period(Span.MONTH, YearMonth.parse(text).atDay(1)));
    }

    LocalDate last() {
        return first.plusMonths(span.months).minusDays(1);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The periods of a kind that have a day in common with this one, in their order. */
    List<Period> overlapping(Span kind) {
        var begin = kind.around(first).first;
        int number = Math.max(1, span.months / kind.months);
        return IntStream.range(0, number)
                .mapToObj(at -> new Period(kind, begin.plusMonths((long) at * kind.months)))
                .toList();
    }

    Period next() {
        return new Period(span, first.plusMonths(span.months));
    }

    Period before() {
        return new Period(span, first.minusMonths(span.months));
    }

    int year() {
        return first.getYear();
    }

    /** The number of the quarter or month within its year; 0 of a year. */
    int number() {
        return switch (span) {
            case MONTH -> first.getMonthValue();
            case QUARTER -> (first.getMonthValue() - 1) / QUARTER + 1;
            case YEAR -> 0;
        };
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return switch (span) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> "%04d-Q%d".formatted(year(), number());
            case YEAR -> "%04d".formatted(year());
        };
    }
}
