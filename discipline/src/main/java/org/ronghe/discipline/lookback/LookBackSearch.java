package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds look-backs by number, measure, words or task, as far as their ledger reaches for the reader. */
@ApplicationScoped
class LookBackSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    LookBackLedger ledger;

    @Override
    public String kind() {
        return "lookback";
    }

    @Override
    public String permission() {
        return "lookback.read";
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
                "SELECT id, number FROM discipline.look_back WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), "")),
                ids);
        return names;
    }
}
