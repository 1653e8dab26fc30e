package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ronghe.domain.sample.SampleRule;
import org.ronghe.domain.store.Sql;

/** From what a sample is drawn: the closed tasks of a round, as the ledger had them at a moment. */
@ApplicationScoped
class Population {
    @Inject
    Sql sql;

    List<SampleRule.Member> closed(long round, Instant at) {
        return sql.list("""
                SELECT task_id, code FROM discipline.task_line
                 WHERE round_id = ? AND state = 'CLOSED' AND valid_from <= ? AND valid_to > ? ORDER BY code, task_id
                """, row -> new SampleRule.Member(row.number("task_id"), row.text("code")), round, at, at);
    }
}
