package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds supervision orders by number, matter or source, as far as their ledger reaches for the reader. */
@ApplicationScoped
class OrderSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrderLedger ledger;

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public String permission() {
        return "order.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    /** A number is drawn once in the whole institute: it needs no place beside it. */
    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, number FROM discipline.supervision_order WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), "")),
                ids);
        return names;
    }
}
