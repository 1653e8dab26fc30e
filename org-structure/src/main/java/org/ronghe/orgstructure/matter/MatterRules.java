package org.ronghe.orgstructure.matter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ronghe.domain.parameter.Parameters;

/**
 * The numbers in force on the day of a matter, by which it is judged for ever.
 *
 * @param paperDays working days between the papers and the meeting (TZ-3)
 * @param quorumPercent of those entitled that must be there (TZ-4)
 * @param quorumThirds of those entitled, in thirds, for personnel matters
 * @param preStudy whether the committee studies first what the director's meeting decides (TZ-2)
 */
record MatterRules(int paperDays, int quorumPercent, int quorumThirds, boolean preStudy) {
    static MatterRules on(LocalDate day, Parameters parameters) {
        return new MatterRules(
                parameters.number("decision.paper_workdays", day),
                parameters.number("matter.quorum_percent", day),
                parameters.number("matter.quorum_thirds", day),
                parameters.number("matter.pre_study", day) == 1);
    }

    /** The opinions that stand before the decision. @param touchesStaff whether interests of the staff are touched */
    Set<OpinionKind> opinions(MatterClass kind, DecidingBody body, boolean touchesStaff) {
        var all = EnumSet.copyOf(kind.opinions());
        if (touchesStaff) {
            all.add(OpinionKind.STAFF);
        }
        if (preStudy && body == DecidingBody.ADMINISTRATION) {
            all.add(OpinionKind.PRE_STUDY);
        }
        return all;
    }
}
