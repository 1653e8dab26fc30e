package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds applications by number or programme, as far as their ledger reaches for the reader; never by a name. */
@ApplicationScoped
class ApplicationSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    ApplicationLedger ledger;

    @Override
    public String kind() {
        return ApplicationLines.KIND;
    }

    @Override
    public String permission() {
        return "application.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, number FROM talent.application WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), "")),
                ids);
        return names;
    }
}
