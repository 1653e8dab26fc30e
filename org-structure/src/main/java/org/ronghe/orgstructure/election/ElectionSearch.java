package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds elections by organisation or number, as far as their ledger reaches for the reader. */
@ApplicationScoped
class ElectionSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    ElectionLedger ledger;

    @Override
    public String kind() {
        return "election";
    }

    @Override
    public String permission() {
        return "election.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id FROM orgstructure.election WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name("选举" + row.number("id"), "")),
                ids);
        return names;
    }
}
