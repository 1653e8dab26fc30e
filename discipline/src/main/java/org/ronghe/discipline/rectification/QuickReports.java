package org.ronghe.discipline.rectification;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.DeskPart;
import org.ronghe.webkit.page.Form;

/** The week's entry (IN-10) of each of the reader's own tasks, written right on the desk. */
@ApplicationScoped
class QuickReports implements DeskPart {
    private static final List<TaskState> OPEN = Arrays.stream(TaskState.values())
            .filter(state -> state.openSteps().contains(Step.REPORT))
            .toList();

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "rectification";
    }

    @Override
    public Map<Long, Act> open(Collection<Long> items) {
        if (items.isEmpty() || !gate.may(Step.REPORT.permission())) {
            return Map.of();
        }
        record Line(long task, Act act) {}
        var acts = new HashMap<Long, Act>();
        sql.list(
                        """
                        SELECT t.id, t.version, e.progress, e.percent, e.text, e.blocker,
                               (SELECT b.percent FROM discipline.weekly_entry b
                                 WHERE b.task_id = t.id ORDER BY b.week DESC LIMIT 1) AS before
                          FROM discipline.task t
                          LEFT JOIN discipline.weekly_entry e ON e.task_id = t.id AND e.week = ?
                         WHERE t.id = ANY (?) AND t.state = ANY (?) AND t.responsible = ANY (?)
                        """,
                        row -> new Line(row.number("id"), act(row)),
                        WeeklyEntry.weekOf(LocalDate.now(clock)),
                        items,
                        OPEN,
                        gate.actor().principals())
                .forEach(line -> acts.put(line.task(), line.act()));
        return acts;
    }

    /** A week not reported yet starts from the percentage of the one before. */
    private static Act act(Sql.Cursor row) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        boolean done = row.numberOrNull("percent") != null;
        if (done) {
            fields.put("progress", row.text("progress"));
            fields.put("percent", row.integer("percent"));
            fields.put("text", row.text("text"));
            fields.put("blocker", row.text("blocker"));
        } else if (row.numberOrNull("before") != null) {
            fields.put("percent", row.integer("before"));
        }
        return new Act(done ? "report.correct" : "step.REPORT", done, row.number("version"), fields);
    }

    @Override
    public Content form(Ui ui, long item, Act act) {
        return Form.of(
                        ui,
                        Writes.WeeklyReport.class,
                        "/discipline/rectifications/" + item + "/weekly-entries?then=DESK")
                .id("week" + item)
                .values(act.fields())
                .version(act.version())
                .submit("step.REPORT");
    }
}
