package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds lists by member, post, fields, duties and tasks. */
@ApplicationScoped
class ResponsibilitySearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    ResponsibilityLedger ledger;

    @Override
    public String kind() {
        return ResponsibilityLines.KIND;
    }

    @Override
    public String permission() {
        return "responsibility.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, year, post FROM orgstructure.responsibility WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(ResponsibilityLedger.code(row), row.text("post"))),
                ids);
        return names;
    }
}
