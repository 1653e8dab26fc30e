package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who makes look-backs, for the handover when a post ends. */
@ApplicationScoped
class LookBackDuties extends LedgerDuties<LookBack, LookBackPart> {
    private static final Set<Role> OFFICES = Set.of(Role.RZ, Role.DIC);

    /** Posts from which checkers are named. */
    private static final Set<Role> CHECKING = Set.of(Role.RZ, Role.DIC, Role.HEAD, Role.BS, Role.SUP);

    @Inject
    Sql sql;

    @Inject
    LookedAtBook tasks;

    @Inject
    LookBackLines lines;

    LookBackDuties() {
        super(LookBack.class, LookBackPart.class);
    }

    @Override
    public String kind() {
        return "lookback";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                "SELECT id, number, measure FROM discipline.look_back WHERE checker = ? AND state = 'PLANNED' ORDER BY id",
                LookBackDuties::duty,
                person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        return new Duty(
                "lookback",
                row.number("id"),
                LookBackPart.CHECKER.name(),
                row.text("number"),
                row.text("measure"),
                "/discipline/look-backs/" + row.number("id"),
                new Duty.Place(null, CHECKING),
                OFFICES);
    }

    @Override
    protected boolean carries(LookBack lookBack, LookBackPart part, long person) {
        return lookBack.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(LookBack lookBack, LookBackPart part, long from) {
        var task = tasks.of(lookBack.task());
        return to -> judge(lookBack, task, to);
    }

    /** Whoever belongs to the work never looks back on it. */
    static Optional<RuleBroken> judge(LookBack lookBack, LookedAt task, Candidate to) {
        return Tie.of(task, to.person(), to.unit())
                .map(tie -> bar(true, code(tie), to, lookBack).no());
    }

    private static String code(Tie tie) {
        return switch (tie) {
            case RESPONSIBLE -> "handover.is-responsible";
            case LEADER -> "handover.is-leader";
            case ACCEPTOR -> "handover.has-accepted";
            case DECIDER -> "handover.has-closed";
            case UNIT -> "handover.of-the-unit";
        };
    }

    @Override
    protected void pass(LookBack lookBack, LookBackPart part, long from, long to, String words, By by) {
        lookBack.handOver(to, words, by);
        lines.put(lookBack);
    }
}
