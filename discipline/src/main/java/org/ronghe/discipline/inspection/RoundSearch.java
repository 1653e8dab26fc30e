package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds rounds by name, as far as their ledger reaches for the reader. */
@ApplicationScoped
class RoundSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    InspectionLedger ledger;

    @Override
    public String kind() {
        return "round";
    }

    @Override
    public String permission() {
        return "round.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, name FROM discipline.inspection_round WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("name"), "")),
                ids);
        return names;
    }
}
