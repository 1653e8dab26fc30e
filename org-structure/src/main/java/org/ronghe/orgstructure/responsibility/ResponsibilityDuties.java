package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Who answers for which list, for the handover when a post on the committee ends. */
@ApplicationScoped
class ResponsibilityDuties extends LedgerDuties<ResponsibilityList, ResponsibilityPart> {
    private static final Set<Role> MEMBERS = Set.of(Role.SEC, Role.PCM);
    private static final Set<Role> OFFICES = Set.of(Role.PO);
    private static final Set<ResponsibilityState> CLOSED =
            Set.of(ResponsibilityState.FILED, ResponsibilityState.SUPERSEDED, ResponsibilityState.DISCARDED);

    @Inject
    Sql sql;

    @Inject
    ResponsibilityLines lines;

    ResponsibilityDuties() {
        super(ResponsibilityList.class, ResponsibilityPart.class);
    }

    @Override
    public String kind() {
        return ResponsibilityLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                "SELECT id, year, post FROM orgstructure.responsibility WHERE holder = ?"
                        + " AND state <> ALL (?) ORDER BY year, id",
                row -> new Duty(
                        kind(),
                        row.number("id"),
                        ResponsibilityPart.HOLDER.name(),
                        ResponsibilityLedger.code(row),
                        row.text("post"),
                        ResponsibilityFilter.PATH + "/" + row.number("id"),
                        new Duty.Place(null, MEMBERS),
                        OFFICES),
                person,
                CLOSED);
    }

    @Override
    protected boolean carries(ResponsibilityList list, ResponsibilityPart part, long person) {
        return !CLOSED.contains(list.state()) && list.holder() == person;
    }

    /** A member has one list a year, and keeps the own one. */
    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(
            ResponsibilityList list, ResponsibilityPart part, long from) {
        var taken = new HashSet<>(sql.list(
                "SELECT DISTINCT holder FROM orgstructure.responsibility"
                        + " WHERE year = ? AND holder <> ? AND state NOT IN ('DISCARDED', 'SUPERSEDED')",
                row -> row.number("holder"),
                list.year(),
                from));
        return to -> judge(list, to, taken);
    }

    static Optional<RuleBroken> judge(ResponsibilityList list, Candidate to, Set<Long> taken) {
        return Bar.first(
                bar(!to.holdsOneOf(MEMBERS), "handover.no-member", to, list),
                bar(taken.contains(to.person()), "handover.has-list", to, list));
    }

    @Override
    protected void pass(ResponsibilityList list, ResponsibilityPart part, long from, long to, String words, By by) {
        list.handOver(to, words, by);
        lines.put(list);
    }
}
