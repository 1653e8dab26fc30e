package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds handover lists by number, person, successor or record, as far as they reach for the reader. */
@ApplicationScoped
class HandoverSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    HandoverLedger ledger;

    @Override
    public String kind() {
        return HandoverRegister.KIND;
    }

    @Override
    public String permission() {
        return "handover.read";
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
                "SELECT id, number FROM orgstructure.handover WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), "")),
                ids);
        return names;
    }
}
