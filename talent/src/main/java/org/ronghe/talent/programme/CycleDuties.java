package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who runs which cycle, for the handover when a post ends. */
@ApplicationScoped
class CycleDuties extends LedgerDuties<Cycle, CyclePart> {
    private static final Set<Role> RUNNING = Set.of(Role.HR);

    @Inject
    Sql sql;

    @Inject
    CycleLines lines;

    CycleDuties() {
        super(Cycle.class, CyclePart.class);
    }

    @Override
    public String kind() {
        return CycleLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                """
                SELECT c.id, c.number, p.name || ' ' || c.title AS title
                  FROM talent.cycle c JOIN talent.programme p ON p.id = c.programme_id
                 WHERE c.officer = ? AND c.state NOT IN ('ARCHIVED', 'VOIDED') ORDER BY c.id
                """,
                row -> new Duty(
                        kind(),
                        row.number("id"),
                        CyclePart.OFFICER.name(),
                        row.text("number"),
                        row.text("title"),
                        CycleFilter.PATH + "/" + row.number("id"),
                        new Duty.Place(null, RUNNING),
                        RUNNING),
                person);
    }

    @Override
    protected boolean carries(Cycle it, CyclePart part, long person) {
        return it.officer() == person && it.state().openSteps().contains(CycleStep.HAND_OVER);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Cycle it, CyclePart part, long from) {
        return to -> Bar.first(bar(!to.holdsOneOf(RUNNING), "handover.no-personnel", to, it));
    }

    @Override
    protected void pass(Cycle it, CyclePart part, long from, long to, String words, By by) {
        it.handOver(to, words, by);
        lines.put(it);
    }
}
