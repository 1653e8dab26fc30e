package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What a token may be made for: what its maker may do, without what the access table never gives to a token. */
@ApplicationScoped
class ScopePick implements PickList {
    @Override
    public String name() {
        return "scope";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        return offered(ui.actor()).stream()
                .map(permission -> new Choice(permission, ui.t("permission." + permission)))
                .toList();
    }

    static List<String> offered(Actor actor) {
        return AccessTable.get().rules().stream()
                .filter(rule -> rule.forToken() && !rule.scopes().isEmpty())
                .map(AccessTable.Rule::permission)
                .filter(permission -> Gate.may(actor, permission))
                .toList();
    }

    /** What the actor may do and no token ever. */
    static List<String> never(Actor actor) {
        return AccessTable.get().rules().stream()
                .filter(rule -> !rule.forToken())
                .map(AccessTable.Rule::permission)
                .filter(permission -> Gate.may(actor, permission))
                .toList();
    }
}
