package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.Materials;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.bind.PickList.Choice;

/** What is released now, for whoever arranges a meeting or plans a study. */
@ApplicationScoped
class ReleasedMaterials implements Materials, PickList {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Override
    public Optional<Material> offered(long id) {
        return read(id, " AND state = 'RELEASED'")
                .filter(each -> !each.classified() || MaterialLedger.keeps(gate.actor()));
    }

    @Override
    public Optional<Material> find(long id) {
        return read(id, "");
    }

    private Optional<Material> read(long id, String only) {
        return sql.one(
                "SELECT * FROM orgstructure.material WHERE id = ?" + only,
                row -> new Material(
                        row.number("id"),
                        row.text("title"),
                        row.flag("classified"),
                        row.text("number"),
                        row.text("kept_at"),
                        row.requiredDate("issued_on"),
                        row.requiredDate("received_on"),
                        MaterialFilter.PATH + "/" + row.number("id")),
                id);
    }

    @Override
    public String name() {
        return "material";
    }

    /** The two hundred received last. */
    @Override
    public List<Choice> choices(Ui ui) {
        return sql.list(
                "SELECT m.id, " + MaterialLedger.NAME + " AS name, m.received_on FROM orgstructure.material m"
                        + " WHERE m.state = 'RELEASED' AND (? OR NOT m.classified)"
                        + " ORDER BY m.received_on DESC, m.id DESC LIMIT 200",
                row -> new Choice(
                        String.valueOf(row.number("id")), row.requiredDate("received_on") + " · " + row.text("name")),
                MaterialLedger.keeps(ui.actor()));
    }
}
