package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Task.Plan;
import org.ronghe.webkit.Ui;

/**
 * The parts of a plan that the history tells apart. A revision's note is its source in the first line and, in the
 * second, the parts that changed: {@code DELIVERABLE FIRST_DUE=2026-11-30>2026-12-31}.
 */
enum PlanPart {
    MEASURE("measure", plan -> ""),
    FINDINGS("findings", plan -> ""),
    DELIVERABLE("deliverable", Plan::deliverable),
    STANDARD("standard", Plan::standard),
    KINDS("kinds", Plan::kinds),
    TIMING("timing", Plan::timing),
    FIRST_DUE("firstDue", Plan::firstDue),
    SECRETARY_LED("secretaryLed", Plan::secretaryLed),
    OWNER_UNIT("ownerUnit", Plan::ownerUnit),
    RESPONSIBLE("responsible", Plan::responsible),
    LEADER("leader", Plan::leader),
    ACCEPTORS("acceptors", Plan::acceptors);

    private static final String DUE = "FIRST_DUE=";

    private final String field;
    private final Function<Plan, @Nullable Object> value;

    PlanPart(String field, Function<Plan, @Nullable Object> value) {
        this.field = field;
        this.value = value;
    }

    static List<PlanPart> changed(Plan before, Plan after) {
        return Arrays.stream(values())
                .filter(part -> !Objects.equals(part.value.apply(before), part.value.apply(after)))
                .toList();
    }

    static String note(String source, List<PlanPart> changed, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (changed.isEmpty()) {
            return source;
        }
        return source + "\n"
                + changed.stream()
                        .distinct()
                        .sorted()
                        .map(part -> part == FIRST_DUE ? DUE + day(before) + ">" + day(after) : part.name())
                        .collect(Collectors.joining(" "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A revision's note in the reader's words. */
    static String said(Ui ui, String note) {
        int end = note.indexOf('\n');
        if (end < 0) {
            return note;
        }
        var parts = Arrays.stream(note.substring(end + 1).split(" ", -1))
                .map(part -> part.startsWith(DUE)
                        ? due(ui, part.substring(DUE.length()))
                        : valueOf(part).label(ui))
                .collect(Collectors.joining(ui.zh() ? "、" : ", "));
        return (note.substring(0, end) + " " + ui.t("event.changed", parts)).strip();
    }

    private static String due(Ui ui, String days) {
        var was = days.split(">", -1);
        return was[0].isEmpty() || was[1].isEmpty()
                ? FIRST_DUE.label(ui)
                : ui.t("event.changed.due", FIRST_DUE.label(ui), was[0], was[1]);
    }

    private String label(Ui ui) {
        var label = ui.t("field." + field);
        return ui.zh() ? label : label.toLowerCase(Locale.ROOT);
    }
}
