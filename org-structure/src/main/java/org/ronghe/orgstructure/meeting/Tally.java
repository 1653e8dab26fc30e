package org.ronghe.orgstructure.meeting;

import org.ronghe.domain.RuleBroken;

/**
 * The totals of one vote; nobody's own vote is known here.
 *
 * @param entitled 应到会有表决权人数, without those who left for this point
 * @param present 实到会有表决权人数, without those who left for this point
 * @param abstain 弃权, with ballots that were not handed in or not valid
 */
public record Tally(int entitled, int present, int yes, int no, int abstain) {
    /** The rule that the totals break, by name and with its figures. */
    Tally requireFits() {
        if (yes > present) {
            throw new RuleBroken("meeting.more-yes-than-present", yes, present);
        }
        int sum = yes + no + abstain;
        if (sum > present) {
            throw new RuleBroken("meeting.more-votes-than-present", yes, no, abstain, sum, present);
        }
        if (sum < present) {
            throw new RuleBroken("meeting.votes-missing", yes, no, abstain, sum, present);
        }
        return this;
    }

    /** Passed by more than the share of those entitled, however many came (ME-2). */
    boolean passes(int percent) {
        return yes * 100 > entitled * percent;
    }
}
