package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("inspection.read")) {
            return List.of();
        }
        return sql.list(
                """
                SELECT f.id, f.code, left(f.text, 40) AS words, r.name
                  FROM discipline.finding f JOIN discipline.inspection_round r ON r.id = f.round_id
                 ORDER BY r.feedback_on DESC, r.id DESC, f.number LIMIT 500
                """,
                row -> new Choice(
                        String.valueOf(row.number("id")),
                        row.text("code") + " " + row.text("words") + "（" + row.text("name") + "）"));
    }
}
