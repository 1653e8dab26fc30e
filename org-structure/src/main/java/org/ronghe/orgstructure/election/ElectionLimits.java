package org.ronghe.orgstructure.election;

import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * The numbers in force on the day, from the parameters of the same names.
 *
 * @param shiftMonths how far an election may be moved from the end of the term (BR-11)
 * @param earlyMonths how long before the end of the term an election is early and says why
 * @param surplusPercent how many candidates more than seats there have to be (BR-17)
 * @param quorumPercent how many of those entitled have to be present (BR-16)
 * @param majorityOfPresent whether the majority is counted over those present; otherwise over those entitled (BR-18)
 * @param publicityDays working days for which the candidates are made known
 * @param tellers the fewest who count the votes (SM-18)
 * @param congressMembers members from which a congress may elect (BR-14)
 * @param committeeFrom full members from which a branch has a committee (BR-8)
 * @param committeeMin its fewest seats
 * @param committeeMax its most seats
 * @param termYears of the organisation's kind (BR-10)
 */
record ElectionLimits(
        int shiftMonths,
        int earlyMonths,
        int surplusPercent,
        int quorumPercent,
        boolean majorityOfPresent,
        int publicityDays,
        int tellers,
        int congressMembers,
        int committeeFrom,
        int committeeMin,
        int committeeMax,
        int termYears) {
    /** For what asks no number, such as what an election waits for. */
    static final ElectionLimits NONE = new ElectionLimits(0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0);

    static ElectionLimits of(Parameters parameters, Kind kind, LocalDate day) {
        return new ElectionLimits(
                parameters.number("election.shift_months", day),
                parameters.number("election.early_months", day),
                parameters.number("election.surplus_percent", day),
                parameters.number("election.quorum_percent", day),
                parameters.number("election.majority_of_present", day) == 1,
                parameters.number("election.publicity_days", day),
                parameters.number("election.min_tellers", day),
                parameters.number("election.congress_members", day),
                parameters.number("branch.committee_from", day),
                parameters.number("branch.committee_min", day),
                parameters.number("branch.committee_max", day),
                parameters.number(
                        kind == Kind.PARTY_COMMITTEE || kind == Kind.DISCIPLINE_COMMITTEE
                                ? "election.term_years_committee"
                                : "election.term_years_branch",
                        day));
    }

    /** The fewest candidates for so many seats: at least one more, rounded up. */
    int candidates(int seats) {
        return seats + Math.max(1, -Math.floorDiv(-seats * surplusPercent, 100));
    }

    /** The fewest who have to be present. */
    int quorum(int entitled) {
        return -Math.floorDiv(-entitled * quorumPercent, 100);
    }

    /** The fewest votes that elect: more than half. */
    int majority(int entitled, int present) {
        return (majorityOfPresent ? present : entitled) / 2 + 1;
    }
}
