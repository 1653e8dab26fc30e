package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Findings of the newest rounds, in their order. */
@ApplicationScoped
class FindingPick implements PickList {
    @Inject
    Sql sql;

    @Override
    public String name() {
        return "finding";
    }

    /** On the pages of a task its round's findings alone: a measure answers no other. */
    private static final Pattern TASK = Pattern.compile("/discipline/rectifications/(\\d{1,18})(?:/.*)?");

    private static final String FINDINGS = """
            SELECT f.id, f.code, left(f.text, 40) AS words, r.name
              FROM discipline.finding f JOIN discipline.inspection_round r ON r.id = f.round_id
            """;

    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("inspection.read")) {
            return List.of();
        }
        var task = TASK.matcher(ui.uri().getRawPath());
        return task.matches()
                ? sql.list(
                        FINDINGS + " WHERE f.round_id = (SELECT round_id FROM discipline.task WHERE id = ?)"
                                + " ORDER BY f.number LIMIT 500",
                        row -> new Choice(String.valueOf(row.number("id")), row.text("code") + " " + row.text("words")),
                        Long.parseLong(task.group(1)))
                : sql.list(
                        FINDINGS + " ORDER BY r.feedback_on DESC, r.id DESC, f.number LIMIT 500",
                        row -> new Choice(
                                String.valueOf(row.number("id")),
                                row.text("code") + " " + row.text("words") + "（" + row.text("name") + "）"));
    }
}
