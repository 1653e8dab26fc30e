package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Findings of the newest round, in their order. */
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
                SELECT id, code, left(text, 40) AS words FROM discipline.finding
                 WHERE round_id = (SELECT id FROM discipline.inspection_round ORDER BY feedback_on DESC, id DESC LIMIT 1)
                 ORDER BY number LIMIT 500
                """, row -> new Choice(String.valueOf(row.number("id")), row.text("code") + " " + row.text("words")));
    }
}
