package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.store.Sql;

/**
 * The minutes that a sample is drawn from: of branches' meetings on these days, signed by that moment. Signed minutes
 * never change, so that the same question gives the same answer at any later time.
 */
@ApplicationScoped
class SignedMinutes {
    @Inject
    Sql sql;

    List<SpotCheck.Signed> of(LocalDate from, LocalDate to, Instant at) {
        return sql.list(
                """
                SELECT m.id, m.unit_name, m.day, m.chair, m.recorder FROM orgstructure.meeting m
                 WHERE m.circle = 'BRANCH' AND m.day >= ? AND m.day <= ?
                   AND EXISTS (SELECT 1 FROM orgstructure.meeting_move v
                                WHERE v.meeting_id = m.id AND v.step = 'SIGN' AND v.at <= ?)
                 ORDER BY m.id
                """,
                row -> new SpotCheck.Signed(
                        row.number("id"),
                        row.text("unit_name") + " " + row.requiredDate("day") + " #" + row.number("id"),
                        row.number("chair"),
                        row.number("recorder")),
                from,
                to,
                at);
    }
}
