package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Rounds that have had their feedback, the newest first. */
@ApplicationScoped
class RoundPick implements PickList {
    @Inject
    Sql sql;

    @Override
    public String name() {
        return "round";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("inspection.read")) {
            return List.of();
        }
        return sql.list(
                "SELECT id, name FROM discipline.inspection_round WHERE feedback_on IS NOT NULL ORDER BY feedback_on DESC, id DESC LIMIT 50",
                row -> new Choice(String.valueOf(row.number("id")), row.text("name")));
    }
}
