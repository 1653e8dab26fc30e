package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.webkit.bind.Malformed;

/**
 * Counts the lines of the ledger for figures: the same lines, the same conditions and the same reader's scope as the
 * list has. Behind the caller's own gate.
 *
 * <p>Lines alike in what conditions look at are counted together first; the conditions are then asked of the few groups
 * instead of the many lines, and all figures of a page are one query.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LineCounts {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TaskLedger ledger;

    @Inject
    FlagLimits flags;

    /** A round by its name. */
    public record Round(long id, String name) {}

    /** What is added up over the lines that meet a condition. */
    public enum Of {
        LINES("l.n"),
        EXTENSIONS("l.n * l.extensions"),
        REOPENINGS("l.n * l.reopened"),
        DEFERRALS("l.n * l.deferrals");

        private final String each;

        Of(String each) {
            this.each = each;
        }
    }

    /** One figure: the lines of a filter, added up. */
    public record Counted(TaskFilter filter, Of of) {}

    /**
     * The lines of a round on a day.
     *
     * @param asOf the past day that was asked for; null is now
     */
    public record Extent(
            Round round, LocalDate day, @Nullable LocalDate asOf) {}

    /** Conditions on {@code l} with their values. */
    public record Where(String text, List<@Nullable Object> parameters) {}

    /** The newest rounds, and the one that is asked for however old. */
    public List<Round> rounds(@Nullable Long asked) {
        return ledger.rounds(asked).stream()
                .map(each -> new Round(each.id(), each.name()))
                .toList();
    }

    /**
     * The lines of this round, or of the newest one that has any for the reader; none where there is no round yet.
     *
     * @throws NotFound for a round that does not exist
     * @throws Malformed for a day that is still to come, by the parameter's name
     */
    public Optional<Extent> extent(@Nullable Long round, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        notToCome("asOf", asOf, today);
        var rounds = ledger.rounds(round);
        if (rounds.isEmpty() && round == null) {
            return Optional.empty();
        }
        var day = asOf == null ? today : asOf;
        var asked = new ArrayList<String>();
        if (round != null) {
            asked.addAll(List.of("round", String.valueOf(round)));
        }
        if (asOf != null) {
            asked.addAll(List.of("asOf", asOf.toString()));
        }
        var found = ledger.round(rounds, TaskFilter.of(asked), day);
        return Optional.of(new Extent(new Round(found.id(), found.name()), day, asOf));
    }

    /** Refuses a day that is still to come, by the parameter's name. */
    public static void notToCome(String parameter, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Malformed.day(parameter, day.toString());
        }
    }

    /** A day ends at 24:00 in the office. */
    public static Instant endOf(LocalDate day) {
        return OfficeClock.endOf(day);
    }

    /** Each figure over what the reader sees of the round on that day. */
    public List<Long> count(Extent extent, List<Counted> figures) {
        return count(lines(extent, TaskFilter.of(List.of())), extent.day(), figures);
    }

    /** Each figure over all of a round as it stood at a moment, whoever reads it. */
    public List<Long> countAt(long round, Instant moment, LocalDate day, List<Counted> figures) {
        return count(linesAt(round, moment), day, figures);
    }

    /** What the reader sees of the round on that day and the filter asks for, as conditions on {@code l}. */
    public Where lines(Extent extent, TaskFilter filter) {
        var base = ledger.base(extent.asOf(), extent.round().id(), extent.day());
        var text = new StringBuilder(base.text());
        var values = new ArrayList<>(base.parameters());
        LineConditions.add(filter, flags.calendarDays("rectify", extent.day()), text, values);
        TaskLedger.lookBacks(filter, extent.asOf(), text, values);
        return new Where(text.toString(), values);
    }

    /** All lines of a round as they stood at a moment, as conditions on {@code l}. */
    public static Where linesAt(long round, Instant moment) {
        return new Where("l.round_id = ?" + TaskLedger.THEN, List.of(round, moment, moment));
    }

    /** Open at the day of {@code l} and past its current due date: what the ledger calls late. */
    public static Where late(LocalDate day) {
        var text = new StringBuilder("true");
        var values = new ArrayList<@Nullable Object>();
        // being late looks at the day alone
        LineConditions.add(TaskFilter.of(List.of("late", "true")), new Flag.Limits(day, day, day), text, values);
        return new Where(text.toString(), values);
    }

    /** Apart at the day of {@code l} and past its review day. */
    public static Where reviewLate(LocalDate day) {
        var text = new StringBuilder("true");
        var values = new ArrayList<@Nullable Object>();
        LineConditions.add(TaskFilter.of(List.of("reviewLate", "true")), new Flag.Limits(day, day, day), text, values);
        return new Where(text.toString(), values);
    }

    private List<Long> count(Where lines, LocalDate day, List<Counted> figures) {
        var limits = flags.calendarDays("rectify", day);
        var text = new StringBuilder("SELECT ");
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            text.append(i == 0 ? "" : ", ")
                    .append("coalesce(sum(")
                    .append(figure.of().each)
                    .append(") FILTER (WHERE true");
            LineConditions.add(figure.filter(), limits, text, values);
            text.append("), 0)::bigint");
        }
        // of the last progress no condition asks more than whether it lies before the idle day: all days before it are
        // one group, or there would be a group a day
        text.append(" FROM (SELECT ")
                .append(LineConditions.GROUPED)
                .append(", CASE WHEN l.moved_on <= ? THEN ?::date END AS moved_on, count(*) AS n")
                .append(" FROM discipline.task_line l WHERE ")
                .append(lines.text())
                .append(" GROUP BY ")
                .append(LineConditions.GROUPED)
                .append(", 12) AS l");
        values.add(limits.idle());
        values.add(limits.idle());
        values.addAll(lines.parameters());
        return sql.one(
                        text.toString(),
                        row -> {
                            var counts = new ArrayList<Long>();
                            for (int i = 1; i <= figures.size(); i++) {
                                counts.add(row.number(i));
                            }
                            return counts;
                        },
                        values.toArray())
                .orElseThrow();
    }
}
