package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** How far away the end of a term may be: a whole term from today, and the months that an election may be late. */
@ApplicationScoped
public class TermBound {
    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    /** The last day that a term of such an organisation may end (BR-10, BR-11); of what elects nobody any day. */
    public LocalDate latest(Kind kind) {
        if (!UnitRules.electsAgain(kind)) {
            return LocalDate.MAX;
        }
        var today = LocalDate.now(clock);
        return today.plusYears(parameters.number(
                        kind == Kind.PARTY_COMMITTEE || kind == Kind.DISCIPLINE_COMMITTEE
                                ? "election.term_years_committee"
                                : "election.term_years_branch",
                        today))
                .plusMonths(parameters.number("election.shift_months", today));
    }

    /**
     * A term that is moved without an election: a later end needs the number of the superior's approval and is late by
     * the months of the parameter at most (BR-11).
     *
     * @throws RuleBroken {@code org.term-too-long} or {@code org.term-approval}, at the field
     */
    void requireShift(Kind kind, @Nullable LocalDate now, @Nullable LocalDate end, String approval) {
        require(kind, end, "termEnd");
        if (end == null || now == null || !UnitRules.electsAgain(kind) || !end.isAfter(now)) {
            return;
        }
        var today = LocalDate.now(clock);
        var latest = now.plusMonths(parameters.number("election.shift_months", today));
        if (end.isAfter(latest)) {
            throw RuleBroken.at("termEnd", "org.term-shift", latest);
        }
        if (approval.isBlank()) {
            throw RuleBroken.at("termApproval", "org.term-approval");
        }
    }

    /** @throws RuleBroken {@code org.term-too-long} at the field */
    public void require(Kind kind, @Nullable LocalDate end, String field) {
        var latest = latest(kind);
        if (end != null && end.isAfter(latest)) {
            throw RuleBroken.at(field, "org.term-too-long", latest);
        }
    }
}
