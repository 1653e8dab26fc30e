package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/**
 * What a token may be made for: what its maker may do, without the maker's own account and the administrators' work.
 */
@ApplicationScoped
class ScopePick implements PickList {
    private static final Set<String> NEVER = Set.of(
            "account.own",
            "token.write",
            "account.write",
            "post.write",
            "delegation.write",
            "parameter.write",
            "calendar.write",
            "audit.read",
            "view.own");

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
                .map(AccessTable.Rule::permission)
                .filter(permission -> !NEVER.contains(permission) && Gate.may(actor, permission))
                .toList();
    }
}
