package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.store.Sql;

/** Gathers what the guards look at. */
@ApplicationScoped
class MaterialFactsBook {
    @Inject
    Sql sql;

    MaterialFacts of(Material material, Actor actor) {
        var words = material.words();
        return new MaterialFacts(
                material,
                actor,
                sql.one(
                                "SELECT " + MaterialLedger.NAME + " AS name FROM orgstructure.material m"
                                        + " WHERE m.state = 'RELEASED' AND m.issuer = ? AND m.title = ?"
                                        + " AND m.number = ? AND m.issued_on = ? AND m.id <> ?",
                                row -> row.text("name"),
                                words.issuer(),
                                words.title(),
                                words.number(),
                                words.issuedOn(),
                                material.id())
                        .orElse(""));
    }
}
