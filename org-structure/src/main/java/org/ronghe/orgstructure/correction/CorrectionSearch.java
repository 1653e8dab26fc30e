package org.ronghe.orgstructure.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds requests by name or words, as far as their ledger reaches for the reader. */
@ApplicationScoped
class CorrectionSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    CorrectionLedger ledger;

    @Override
    public String kind() {
        return "correction";
    }

    @Override
    public String permission() {
        return "correction.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id FROM orgstructure.correction WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name("更正" + row.number("id"), "")),
                ids);
        return names;
    }
}
