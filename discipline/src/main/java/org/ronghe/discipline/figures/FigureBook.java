package org.ronghe.discipline.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LineCounts.Counted;
import org.ronghe.discipline.rectification.LineCounts.Of;
import org.ronghe.discipline.rectification.TaskFilter;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.discipline.rectification.Words.Age;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.DueBasis;
import org.ronghe.discipline.rectification.Words.Timing;

/**
 * The book of figures: each is a filter of the ledger and nothing else, so that the number and the lines behind it are
 * one and the same question.
 *
 * <p>A signed week holds the figures by these keys. What stands here is never taken away or given another meaning: a
 * figure that is counted otherwise gets a key of its own, and the signed format a number of its own.
 */
final class FigureBook {
    private FigureBook() {}

    /** One figure: its stable key, the conditions of the ledger it stands for, and what is added up. */
    record Entry(String key, List<String> conditions, Of of) {

        /** The lines it counts, in a round and on a day; null is now. */
        TaskFilter filter(long round, @Nullable LocalDate asOf) {
            var pairs = new ArrayList<>(List.of("round", String.valueOf(round)));
            if (asOf != null) {
                pairs.addAll(List.of("asOf", asOf.toString()));
            }
            pairs.addAll(conditions);
            return TaskFilter.of(pairs);
        }

        Counted counted() {
            return new Counted(TaskFilter.of(conditions), of);
        }
    }

    /** The states that the partition shows; what was made void is no task any more and stands apart. */
    static final List<TaskState> STATES = Arrays.stream(TaskState.values())
            .filter(each -> each != TaskState.VOID)
            .toList();

    /** The figures of format 1: before there were tasks that stand apart. */
    static final List<Entry> FORMAT_1 =
            entries(STATES.stream().filter(each -> !each.apart()).toList());

    /** The figures of format 2, which is signed today. */
    static final List<Entry> ENTRIES =
            Stream.concat(entries(STATES).stream(), apart().stream()).toList();

    /** The lamps of escalation; no part of a signed week, which says what is late by its own figures. */
    static final List<Entry> WARNINGS = List.of(
            lines("flag.RED", "flag", "RED"),
            lines("flag.YELLOW", "flag", "YELLOW"),
            lines("flag.BLUE", "flag", "BLUE"));

    /** What the page shows. */
    static final List<Entry> SHOWN =
            Stream.concat(ENTRIES.stream(), WARNINGS.stream()).toList();

    /** 有异议 and 暂缓: counted by themselves, neither overdue nor done. */
    private static List<Entry> apart() {
        return List.of(
                lines("apart", "state", "DISPUTED", "state", "DEFERRED"),
                lines("review-late", "reviewLate", "true"),
                lines("deferred", "deferred", "true"),
                new Entry("deferrals", List.of("deferred", "true"), Of.DEFERRALS));
    }

    private static List<Entry> entries(List<TaskState> states) {
        var all = new ArrayList<Entry>();
        all.add(lines("total", "live", "true"));
        all.add(lines("void", "state", "VOID"));
        all.add(lines("unclassed", "unclassed", "true"));
        for (var timing : Timing.values()) {
            all.add(lines("class." + timing, "timing", timing.name(), "live", "true"));
            states.forEach(state ->
                    all.add(lines("class." + timing + "." + state, "timing", timing.name(), "state", state.name())));
        }
        states.forEach(state -> all.add(lines("state." + state, "state", state.name())));
        for (var basis : DueBasis.values()) {
            all.add(lines("due." + basis, "due", basis.name()));
            all.add(lines("closed." + basis, "due", basis.name(), "state", "CLOSED"));
            all.add(lines("kept." + basis, "due", basis.name(), "kept", basis.name()));
        }
        all.add(lines("due-done", "due", "CURRENT", "conclusion", "DONE"));
        all.add(lines("due-done-or-basically", "due", "CURRENT", "conclusion", "DONE", "conclusion", "BASICALLY_DONE"));
        all.add(lines("open", "open", "true"));
        for (var age : Age.values()) {
            all.add(lines("age.FIRST." + age, "firstAge", age.name()));
            all.add(lines("age.CURRENT." + age, "currentAge", age.name()));
        }
        all.add(lines("extended", "extended", "true"));
        all.add(new Entry("extensions", List.of("extended", "true"), Of.EXTENSIONS));
        all.add(lines("reopened", "reopened", "true"));
        all.add(new Entry("reopenings", List.of("reopened", "true"), Of.REOPENINGS));
        all.add(lines("accepted", "accepted", "true"));
        Stream.of(Conclusion.DONE, Conclusion.BASICALLY_DONE)
                .forEach(word -> all.add(lines("concluded." + word, "conclusion", word.name())));
        all.add(lines("concluded", "conclusion", "DONE", "conclusion", "BASICALLY_DONE"));
        all.add(lines("unconcluded", "unconcluded", "true"));
        return List.copyOf(all);
    }

    private static Entry lines(String key, String... conditions) {
        return new Entry(key, List.of(conditions), Of.LINES);
    }
}
