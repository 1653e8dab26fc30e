package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.ListChoice;

/** Reads how somebody wants a list; {@link ViewDesk} writes it. A token has no wishes of its own. */
@ApplicationScoped
class ListChoices implements ListChoice.Keeper {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Override
    public ListChoice of(String list) {
        return sql.one(
                        "SELECT shown, density FROM web.list_choice WHERE account_id = ? AND list = ?",
                        row -> new ListChoice(
                                Set.copyOf(row.texts("shown")), row.word(ListChoice.Density.class, "density")),
                        gate.actor().account(),
                        list)
                .orElse(ListChoice.ALL);
    }
}
