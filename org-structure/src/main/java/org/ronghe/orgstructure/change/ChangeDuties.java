package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.ronghe.orgstructure.api.Posts;

/** Who proposed which change that is not decided yet, for the handover when the post ends. */
@ApplicationScoped
class ChangeDuties extends LedgerDuties<Change, ProposerPart> {
    /** Posts of the organisation that applies; the Party office proposes for every one. */
    private static final Set<Role> OWN = Set.of(Role.BS, Role.GB, Role.HEAD);

    private static final Set<Role> OFFICES = Set.of(Role.PO);

    /** After the decision everything waits for an office. */
    private static final Set<ChangeState> OPEN = Set.of(ChangeState.DRAWN_UP, ChangeState.ASKED);

    @Inject
    Sql sql;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Inject
    ChangeLines lines;

    ChangeDuties() {
        super(Change.class, ProposerPart.class);
    }

    @Override
    public String kind() {
        return ChangeLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                "SELECT id, number, name, applicant_id FROM orgstructure.org_change"
                        + " WHERE drafted_by = ? AND state = ANY (?) ORDER BY id",
                row -> new Duty(
                        kind(),
                        row.number("id"),
                        ProposerPart.PROPOSER.name(),
                        row.text("number"),
                        row.text("name"),
                        ChangeFilter.PATH + "/" + row.number("id"),
                        new Duty.Place(row.number("applicant_id"), OWN),
                        OFFICES),
                person,
                OPEN);
    }

    @Override
    protected boolean carries(Change change, ProposerPart part, long person) {
        return OPEN.contains(change.state()) && change.draftedBy() == person;
    }

    /** Whoever may propose it: a post of the organisation that applies, or the Party office. */
    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Change change, ProposerPart part, long from) {
        var today = LocalDate.now(clock);
        var holders = new HashSet<Long>();
        OWN.forEach(role -> holders.addAll(posts.holdersIn(role, change.applicant(), today)));
        return to -> judge(change, to, holders);
    }

    static Optional<RuleBroken> judge(Change change, Candidate to, Set<Long> holders) {
        return Bar.first(bar(
                !holders.contains(to.person()) && !to.holdsOneOf(OFFICES),
                "handover.not-of-the-applicant",
                to,
                change));
    }

    @Override
    protected void pass(Change change, ProposerPart part, long from, long to, String words, By by) {
        change.handOver(to, words, by);
        lines.put(change);
    }
}
