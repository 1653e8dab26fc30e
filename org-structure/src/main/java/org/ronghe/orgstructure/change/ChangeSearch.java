package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds changes by name or number, as far as their ledger reaches for the reader. */
@ApplicationScoped
class ChangeSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    ChangeLedger ledger;

    @Override
    public String kind() {
        return "change";
    }

    @Override
    public String permission() {
        return "change.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, number FROM orgstructure.org_change WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), "")),
                ids);
        return names;
    }
}
