package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.orgstructure.api.Circle;

/** The numbers in force on the day of a meeting, by which it is judged for ever. */
record MeetingLimits(
        int membersQuorumPercent,
        int committeeQuorumPercent,
        int lifeQuorumThirds,
        int votePercent,
        int studyDaysCommittee,
        int studyDaysBranch,
        int lateDays) {
    static MeetingLimits on(LocalDate day, Parameters parameters) {
        return new MeetingLimits(
                parameters.number("meeting.members_quorum_percent", day),
                parameters.number("meeting.committee_quorum_percent", day),
                parameters.number("meeting.life_quorum_thirds", day),
                parameters.number("meeting.vote_percent", day),
                parameters.number("meeting.study_days_committee", day),
                parameters.number("meeting.study_days_branch", day),
                parameters.number("meeting.late_days", day));
    }

    /** Days from the receipt of a material to its first study (FA-2). */
    int studyDays(Circle circle) {
        return circle == Circle.COMMITTEE ? studyDaysCommittee : studyDaysBranch;
    }
}
