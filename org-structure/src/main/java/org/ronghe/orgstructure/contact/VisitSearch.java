package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds visits by name or words, as far as their ledger reaches for the reader. */
@ApplicationScoped
class VisitSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    VisitLedger ledger;

    @Override
    public String kind() {
        return VisitLines.KIND;
    }

    @Override
    public String permission() {
        return "contact-visit.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id FROM orgstructure.contact_visit WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name("走访" + row.number("id"), "")),
                ids);
        return names;
    }
}
