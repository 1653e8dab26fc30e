package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Tasks that a new list for close-out may take in. */
@ApplicationScoped
class ClosablePick implements PickList {
    @Inject
    Sql sql;

    @Inject
    ClosingLedger ledger;

    @Override
    public String name() {
        return "closable";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("rectification.closing")) {
            return List.of();
        }
        return sql.one(
                        "SELECT id FROM discipline.inspection_round ORDER BY feedback_on DESC, id DESC LIMIT 1",
                        row -> row.number("id"))
                .map(round -> ledger.waiting(round).stream()
                        .map(each -> new Choice(String.valueOf(each.id()), ledger.label(each)))
                        .toList())
                .orElse(List.of());
    }
}
