package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

/** Who chairs and who records the meetings that are not signed yet, for the handover when a post ends. */
@ApplicationScoped
class MeetingDuties extends LedgerDuties<Meeting, MeetingPart> {
    @Inject
    Sql sql;

    @Inject
    MeetingLines lines;

    @Inject
    RollBook rolls;

    MeetingDuties() {
        super(Meeting.class, MeetingPart.class);
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT m.id, m.kind, m.unit_id, m.unit_name, m.day, m.title, p.part FROM orgstructure.meeting m
                  JOIN LATERAL (VALUES ('CHAIR', m.chair = ?), ('RECORDER', m.recorder = ?)) AS p (part, theirs) ON p.theirs
                 WHERE m.state IN ('PLANNED', 'NOTIFIED', 'POSTPONED', 'HELD_OPEN', 'MINUTES_DRAFT')
                 ORDER BY m.day, m.id, p.part
                """, MeetingDuties::duty, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(MeetingPart.class, "part");
        var kind = row.word(MeetingKind.class, "kind");
        return new Duty(
                "meeting",
                row.number("id"),
                part.name(),
                row.text("unit_name") + " " + row.requiredDate("day"),
                row.text("title"),
                "/meetings/" + row.number("id"),
                new Duty.Place(row.number("unit_id"), part == MeetingPart.CHAIR ? kind.conveners() : Set.of()),
                Set.of(Role.PO));
    }

    @Override
    protected boolean carries(Meeting meeting, MeetingPart part, long person) {
        return meeting.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Meeting meeting, MeetingPart part, long from) {
        return to -> judge(meeting, part, to);
    }

    /** Two people answer for the minutes (SM-8), and a meeting is convened by whoever its kind says (ME-5). */
    static Optional<RuleBroken> judge(Meeting meeting, MeetingPart part, Candidate to) {
        var conveners = meeting.kind().conveners();
        return part == MeetingPart.CHAIR
                ? Bar.first(
                        bar(meeting.recorder() == to.person(), "handover.records-it", to, meeting),
                        bar(
                                !conveners.isEmpty() && !to.holdsOneOf(conveners),
                                "handover.convenes-nothing",
                                to,
                                meeting))
                : Bar.first(bar(meeting.chair() == to.person(), "handover.chairs-it", to, meeting));
    }

    @Override
    protected void pass(Meeting meeting, MeetingPart part, long from, long to, String words, By by) {
        meeting.handOver(part, to, words, by);
        if (!meeting.state().held()) {
            rolls.asked(List.of(to), meeting.kind().roll() != Roll.FREE, meeting.day())
                    .forEach(meeting::invite);
        }
        lines.put(meeting);
    }
}
