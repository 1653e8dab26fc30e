package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;

/** Finds entries of the pool by name, as far as their ledger reaches for the reader. */
@ApplicationScoped
class InspectorSearch implements Findable {
    @Inject
    Gate gate;

    @Inject
    InspectorLedger ledger;

    @Override
    public String kind() {
        return "inspector";
    }

    @Override
    public String permission() {
        return "inspector.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    /** Audit lines name the entry, not the person: administrators read them. */
    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        ids.forEach(id -> names.put(id, new Name("在库" + id, "")));
        return names;
    }
}
