package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.Meetings.CHAIR;
import static org.ronghe.orgstructure.meeting.Meetings.OFFICE;
import static org.ronghe.orgstructure.meeting.Meetings.RECORDER;
import static org.ronghe.orgstructure.meeting.Meetings.by;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;

class MeetingDutiesTest {
    private static Candidate somebody(long person, Role... roles) {
        return new Candidate(person, "接手人", 7L, Set.of(roles));
    }

    private static String judged(Meeting meeting, MeetingPart part, Candidate to) {
        return MeetingDuties.judge(meeting, part, to).map(RuleBroken::code).orElse("");
    }

    @Test
    void whoever_takes_the_chair_convenes_such_meetings_and_does_not_keep_the_minutes_too() {
        var meeting = Meetings.planned(MeetingKind.BRANCH_COMMITTEE);
        assertThat(judged(meeting, MeetingPart.CHAIR, somebody(RECORDER, Role.BS)))
                .isEqualTo("handover.records-it");
        assertThat(judged(meeting, MeetingPart.CHAIR, somebody(8, Role.BC))).isEqualTo("handover.convenes-nothing");
        assertThat(judged(meeting, MeetingPart.CHAIR, somebody(8, Role.BS))).isEmpty();
        assertThat(judged(meeting, MeetingPart.RECORDER, somebody(CHAIR, Role.BS)))
                .isEqualTo("handover.chairs-it");
        assertThat(judged(meeting, MeetingPart.RECORDER, somebody(8))).isEmpty();
    }

    @Test
    void minutes_that_waited_for_a_signature_are_handed_in_again_by_the_new_two() {
        var meeting = Meetings.written(MeetingKind.WORKING);
        meeting.submit(by(RECORDER));
        assertThat(meeting.carries(MeetingPart.CHAIR, CHAIR)).isTrue();

        meeting.handOver(MeetingPart.CHAIR, 8, "任职结束", by(OFFICE));

        assertThat(meeting.chair()).isEqualTo(8);
        assertThat(meeting.submitted()).isFalse();
        assertThat(meeting.carries(MeetingPart.CHAIR, CHAIR)).isFalse();
        assertThat(meeting.moves().get(meeting.moves().size() - 1).step()).isEqualTo(MeetingStep.HAND_OVER);
    }

    @Test
    void signed_and_cancelled_meetings_are_nobodys_duty() {
        for (var state : Set.of(MeetingState.SIGNED, MeetingState.ARCHIVED, MeetingState.CANCELLED)) {
            assertThat(state.openSteps()).doesNotContain(MeetingStep.HAND_OVER);
        }
    }
}
