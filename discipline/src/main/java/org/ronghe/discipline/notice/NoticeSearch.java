package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds notices by number, title or addressee, as far as their ledger reaches for the reader. */
@ApplicationScoped
class NoticeSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    NoticeLedger ledger;

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String permission() {
        return "notice.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, CASE number WHEN '' THEN '拟通知' || id ELSE number END AS code FROM discipline.notice"
                        + " WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("code"), "")),
                ids);
        return names;
    }
}
