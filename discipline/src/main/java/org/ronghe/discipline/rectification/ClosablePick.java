package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Tasks that a new list for close-out may take in. */
@ApplicationScoped
class ClosablePick implements PickList {
    @Inject
    ClosingLedger ledger;

    @Override
    public String name() {
        return "closable";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        return List.of();
    }

    /** Those of the round that the form is for. */
    @Override
    public List<Choice> choices(Ui ui, Map<String, Object> form) {
        var round = String.valueOf(form.get("round"));
        if (!ui.may("rectification.closing") || !round.matches("\\d{1,18}")) {
            return List.of();
        }
        return ledger.choices(ledger.waiting(Long.parseLong(round)));
    }
}
