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

    /** @throws RuleBroken {@code org.term-too-long} at the field */
    public void require(Kind kind, @Nullable LocalDate end, String field) {
        var latest = latest(kind);
        if (end != null && end.isAfter(latest)) {
            throw RuleBroken.at(field, "org.term-too-long", latest);
        }
    }
}
