package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.discipline.rectification.Words.DueBasis;

/**
 * What the conditions that figures are made of mean, said once: the list shows the lines that meet them and a figure
 * counts the lines that meet them, so that the two cannot differ. {@code l} is a line, or a group of lines that are
 * alike in {@link #COLUMNS}.
 */
final class LineConditions {
    /** What lines alike are counted together by, beside the day of the last progress. */
    static final String GROUPED = "l.timing, l.state, l.first_due, l.current_due, l.due_key, l.accepted_on,"
            + " l.conclusion, l.extensions, l.reopened, l.review_on, l.deferrals";

    /** All that these conditions look at. */
    static final String COLUMNS = GROUPED + ", l.moved_on";

    /** Open: handed out and not accepted; the very states in which the lamp runs. */
    private static final String OPEN = "l.state IN (" + names(TaskState::clockRuns) + ")";

    /** Where progress is waited for. */
    private static final String AT_WORK = "l.state IN (" + names(TaskState::atWork) + ")";

    /** Nobody works on it, until its review day. */
    private static final String APART = "l.state IN (" + names(TaskState::apart) + ")";

    /** Not yet handed out, or no longer a task. */
    private static final String NO_PROMISE = "('DRAFT', 'PLAN_REVIEW', 'VOID')";

    private LineConditions() {}

    private static String names(java.util.function.Predicate<TaskState> which) {
        return Arrays.stream(TaskState.values())
                .filter(which)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Adds what the filter asks for, each condition with AND before it. */
    static void add(TaskFilter filter, Flag.Limits limits, StringBuilder text, List<@Nullable Object> values) {
        var day = limits.today();
        any(" AND l.state", filter.state(), text, values);
        if (filter.timing() != null) {
            text.append(" AND l.timing = ?");
            values.add(filter.timing());
        }
        flag(filter.live(), " AND l.state <> 'VOID'", text);
        flag(filter.open(), " AND " + OPEN, text);
        flag(filter.unclassed(), " AND l.timing IS NULL AND l.state <> 'VOID'", text);
        if (filter.late()) {
            text.append(" AND l.due_key < ? AND ").append(OPEN);
            values.add(day);
        }
        flagged(filter.flag(), limits, text, values);
        due(filter.due(), day, text, values);
        flag(filter.kept() == DueBasis.FIRST, " AND l.accepted_on <= l.first_due", text);
        flag(filter.kept() == DueBasis.CURRENT, " AND l.accepted_on <= l.current_due", text);
        age(filter.firstAge(), "l.first_due", "l.first_due", day, text, values);
        // an open task is kept in order of its current due date
        age(filter.currentAge(), "l.due_key", "l.current_due", day, text, values);
        flag(filter.accepted(), " AND l.accepted_on IS NOT NULL", text);
        any(" AND l.conclusion", filter.conclusion(), text, values);
        flag(filter.unconcluded(), " AND l.accepted_on IS NOT NULL AND l.conclusion IS NULL", text);
        flag(filter.extended(), " AND l.extensions > 0", text);
        flag(filter.reopened(), " AND l.reopened > 0", text);
        flag(filter.deferred(), " AND l.deferrals > 0", text);
        if (filter.reviewLate()) {
            text.append(" AND l.review_on < ? AND ").append(APART);
            values.add(day);
        }
    }

    private static void flag(boolean asked, String condition, StringBuilder text) {
        if (asked) {
            text.append(condition);
        }
    }

    /** The same rule as {@link Lamp#of}, for the database. */
    private static void flagged(
            @Nullable Flag flag, Flag.Limits limits, StringBuilder text, List<@Nullable Object> values) {
        if (flag == null) {
            return;
        }
        text.append(" AND ").append(OPEN).append(" AND l.current_due IS NOT NULL AND ");
        switch (flag) {
            case RED -> {
                text.append("l.due_key < ?");
                values.add(limits.today());
            }
            case YELLOW -> {
                text.append("l.due_key BETWEEN ? AND ?");
                values.add(limits.today());
                values.add(limits.soon());
            }
            case BLUE -> {
                text.append("l.due_key > ? AND ").append(AT_WORK).append(" AND l.moved_on <= ?");
                values.add(limits.soon());
                values.add(limits.idle());
            }
            case NONE -> {
                text.append("l.due_key > ? AND NOT coalesce(").append(AT_WORK).append(" AND l.moved_on <= ?, false)");
                values.add(limits.soon());
                values.add(limits.idle());
            }
        }
    }

    private static void any(
            String condition, List<? extends Enum<?>> words, StringBuilder text, List<@Nullable Object> values) {
        if (words.size() == 1) {
            text.append(condition).append(" = ?");
            values.add(words.get(0));
        } else if (!words.isEmpty()) {
            text.append(condition).append(" = ANY (?)");
            values.add(words);
        }
    }

    /**
     * Due on the day itself is due by the day; the continuing class has no deadline to be measured by (CT-5). What
     * stands apart is not measured while its review day has not passed; afterwards it is due and not done, so that a
     * deferral that nobody looks at again betters no rate.
     */
    private static void due(
            @Nullable DueBasis basis, LocalDate day, StringBuilder text, List<@Nullable Object> values) {
        if (basis != null) {
            text.append(" AND l.timing <> 'CONTINUING' AND l.state NOT IN ")
                    .append(NO_PROMISE)
                    .append(basis == DueBasis.FIRST ? " AND l.first_due <= ?" : " AND l.current_due <= ?")
                    .append(" AND NOT (")
                    .append(APART)
                    .append(" AND l.review_on >= ?)");
            values.add(day);
            values.add(day);
        }
    }

    private static void age(
            @Nullable Age age,
            String due,
            String given,
            LocalDate day,
            StringBuilder text,
            List<@Nullable Object> values) {
        if (age == null) {
            return;
        }
        text.append(" AND ").append(OPEN).append(" AND ").append(given);
        if (age == Age.NO_DATE) {
            text.append(" IS NULL");
            return;
        }
        text.append(" IS NOT NULL");
        if (age.least() > 0) {
            text.append(" AND ").append(due).append(" <= ?");
            values.add(day.minusDays(age.least()));
        }
        if (age.most() < Integer.MAX_VALUE) {
            text.append(" AND ").append(due).append(" >= ?");
            values.add(day.minusDays(age.most()));
        }
    }
}
