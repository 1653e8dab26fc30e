package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.ContentHash;

/** All that the chair signs, in an order of its own: the hash of it stands beside the signature. */
record Minutes(
        MeetingKind kind,
        long unit,
        String unitName,
        String title,
        LocalDate day,
        LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        long chair,
        long recorder,
        String delegation,
        String noNewReason,
        String lateReason,
        List<OnRoll> roll,
        List<Said> points,
        String closedNotes) {
    record OnRoll(
            long person,
            String name,
            String post,
            boolean entitled,
            boolean guest,
            @Nullable Presence presence,
            @Nullable Leave leave) {}

    record Said(
            int position,
            PointKind kind,
            MeetingPoint.Study study,
            String resolution,
            boolean ballot,
            @Nullable Tally tally,
            @Nullable Boolean passed,
            Set<Long> recused,
            List<FollowUp.Task> followUps) {}

    static Minutes of(Meeting meeting) {
        return new Minutes(
                meeting.kind(),
                meeting.unit(),
                meeting.unitName(),
                meeting.title(),
                meeting.day(),
                meeting.starts(),
                meeting.ends(),
                meeting.place(),
                meeting.chair(),
                meeting.recorder(),
                meeting.delegation(),
                meeting.noNewReason(),
                meeting.lateReason(),
                meeting.attendees().stream()
                        .map(line -> new OnRoll(
                                line.person(),
                                line.name(),
                                line.post(),
                                line.entitled(),
                                line.guest(),
                                line.presence(),
                                line.leave()))
                        .toList(),
                meeting.points().stream()
                        .map(point -> new Said(
                                point.position(),
                                point.kind(),
                                point.study(),
                                point.resolution(),
                                point.ballot(),
                                point.voted() ? point.tally() : null,
                                point.passed(),
                                point.recused(),
                                point.followUps().stream().map(FollowUp::task).toList()))
                        .toList(),
                meeting.closedNotes());
    }

    /** What several organisations held together; of a meeting of one nothing is added, and older hashes still fit. */
    private record HeldTogether(Minutes minutes, Set<Long> partners) {}

    static String hashOf(Meeting meeting) {
        var minutes = of(meeting);
        return ContentHash.of(meeting.partners().isEmpty() ? minutes : new HeldTogether(minutes, meeting.partners()));
    }
}
