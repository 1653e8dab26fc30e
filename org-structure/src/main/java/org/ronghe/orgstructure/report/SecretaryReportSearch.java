package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds reports by organisation and secretary. */
@ApplicationScoped
class SecretaryReportSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    SecretaryReportLedger ledger;

    @Override
    public String kind() {
        return SecretaryReportLines.KIND;
    }

    @Override
    public String permission() {
        return "secretary-report.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, year, unit_name FROM orgstructure.secretary_report WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(SecretaryReportLedger.code(row), row.text("unit_name"))),
                ids);
        return names;
    }
}
