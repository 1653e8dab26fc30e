package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;

/** Compares a finding with the newest 3,000 of all rounds. */
@ApplicationScoped
class RepeatBook {
    private static final int NEWEST = 3000;

    @Inject
    Sql sql;

    List<Repeats.Repeat> of(long round, InspectionLedger.FindingRow finding) {
        return Repeats.of(
                finding.id(),
                round,
                finding.text(),
                finding.rootCause(),
                sql.list(
                        """
                        SELECT f.id, f.code, f.round_id, r.name, f.text, f.root_cause
                          FROM discipline.finding f JOIN discipline.inspection_round r ON r.id = f.round_id
                         ORDER BY f.id DESC LIMIT\s""" + NEWEST,
                        row -> new Repeats.Known(
                                row.number("id"),
                                row.text("code"),
                                row.number("round_id"),
                                row.text("name"),
                                row.text("text"),
                                row.text("root_cause"))));
    }
}
