package org.ronghe.discipline.rectification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.Fix;

/** Where a gap is mended: the step that fills it. */
public final class TaskGuide {
    private static final Map<Guard, Step> FIXES = Map.ofEntries(
            Map.entry(Guard.DELIVERABLE, Step.REVISE),
            Map.entry(Guard.TIMING, Step.REVISE),
            Map.entry(Guard.DUE, Step.REVISE),
            Map.entry(Guard.UNIT, Step.REVISE),
            Map.entry(Guard.RESPONSIBLE, Step.REVISE),
            Map.entry(Guard.LEADER, Step.REVISE),
            Map.entry(Guard.ENOUGH_ACCEPTORS, Step.REVISE),
            Map.entry(Guard.ACCEPTOR_OF_OFFICE, Step.REVISE),
            Map.entry(Guard.ACCEPTORS_APART, Step.REVISE),
            Map.entry(Guard.ROOT_CAUSE, Step.REVISE),
            Map.entry(Guard.RESULT_STATED, Step.STATE_RESULT),
            Map.entry(Guard.INSTITUTION_NUMBER, Step.STATE_RESULT),
            Map.entry(Guard.DELIVERABLE_PROVEN, Step.PROVE),
            Map.entry(Guard.NOTHING_REJECTED, Step.PROVE),
            Map.entry(Guard.REPORTED_THIS_WEEK, Step.REPORT),
            Map.entry(Guard.EVERYTHING_OPENED, Step.JUDGE),
            Map.entry(Guard.EVERYTHING_JUDGED, Step.JUDGE));

    private TaskGuide() {}

    /** The step that fills the gap, or null where only somebody else or time can. */
    /** Where the reader fills a gap of a task; nothing where it is somebody else's to fill. */
    static List<Fix> fixes(Ui ui, TaskSheet task, Guard guard) {
        var step = fix(guard);
        return step != null && task.mine(step)
                ? List.of(new Fix(address(task, guard), ui.t("guard.fix." + guard.name())))
                : List.of();
    }

    private static @Nullable Step fix(Guard guard) {
        return FIXES.get(guard);
    }

    private static String address(TaskSheet task, Guard guard) {
        var sheet = "/discipline/rectifications/" + task.id();
        if (guard == Guard.ROOT_CAUSE) {
            return task.findings().stream()
                    .filter(finding -> finding.rootCause().isEmpty())
                    .findFirst()
                    .map(finding -> "/discipline/rounds/findings/" + finding.id())
                    .orElse(sheet);
        }
        var step = Objects.requireNonNull(fix(guard));
        return step == Step.PROVE || step == Step.JUDGE ? "#evidence" : sheet + "/steps/" + step.name();
    }
}
