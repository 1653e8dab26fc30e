package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds meetings by organisation, title or place, as far as their ledger reaches for the reader. */
@ApplicationScoped
class MeetingSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    MeetingLedger ledger;

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String permission() {
        return "meeting.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, unit_name || ' ' || day AS code FROM orgstructure.meeting WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("code"), "")),
                ids);
        return names;
    }
}
