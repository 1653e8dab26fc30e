package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.page.DeskLines;

/**
 * Who has to elect and has not begun (BR-12): the term is over, or ends within {@code term.remind_days_far}, and no
 * election of the organisation runs. It stands on the desks of those who draw the request up: its secretaries and the
 * Party office.
 */
@ApplicationScoped
class DueElections implements DeskLines {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    /** @param days days left of the term; negative when it is over */
    public record DueElection(long unit, String name, LocalDate termEnd, long days) {
        public String path() {
            return "/elections/new?unit=" + unit;
        }
    }

    /** Those that the reader may draw up, the earliest end first; nothing for anybody else. */
    List<DueElection> due() {
        if (!gate.may("election.write")) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var reach = gate.reach("election.write");
        return sql.list(
                """
                SELECT u.id, u.name, u.term_end FROM orgstructure.org_unit u
                 WHERE u.dissolved IS NULL AND u.kind = ANY (?) AND u.term_end <= ? AND (? OR u.id = ANY (?))
                   AND NOT EXISTS (SELECT 1 FROM orgstructure.election e
                                    WHERE e.unit_id = u.id AND e.state NOT IN ('SETTLED', 'CANCELLED'))
                 ORDER BY u.term_end, u.id
                """,
                row -> new DueElection(
                        row.number("id"),
                        row.text("name"),
                        row.requiredDate("term_end"),
                        ChronoUnit.DAYS.between(today, row.requiredDate("term_end"))),
                Stream.of(Kind.values()).filter(UnitRules::electsAgain).toList(),
                today.plusDays(parameters.number("term.remind_days_far", today)),
                reach.everything(),
                reach.units());
    }

    /** One organisation is told with its days and leads to its request; several lead to the list of them. */
    @Override
    public List<Line> lines() {
        var due = due();
        if (due.size() != 1) {
            return due.isEmpty() ? List.of() : List.of(new Line("election.desk.MANY", due.size(), "/elections#due"));
        }
        var only = due.get(0);
        return List.of(new Line(
                only.days() < 0 ? "election.desk.PAST" : "election.desk.DUE", Math.abs(only.days()), only.path()));
    }
}
