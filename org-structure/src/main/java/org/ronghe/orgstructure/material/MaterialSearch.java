package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds materials by title, number, issuer and keywords. */
@ApplicationScoped
class MaterialSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    MaterialLedger ledger;

    @Override
    public String kind() {
        return MaterialLines.KIND;
    }

    @Override
    public String permission() {
        return "material.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT m.id, " + MaterialLedger.NAME + " AS name FROM orgstructure.material m WHERE m.id = ANY (?)",
                row -> names.put(row.number("id"), new Name(MaterialLedger.code(row.number("id")), row.text("name"))),
                ids);
        return names;
    }
}
