package org.ronghe.orgstructure.meeting;

import static org.ronghe.orgstructure.meeting.MeetingGuard.AGENDA;
import static org.ronghe.orgstructure.meeting.MeetingGuard.ASKED;
import static org.ronghe.orgstructure.meeting.MeetingGuard.CHAIR;
import static org.ronghe.orgstructure.meeting.MeetingGuard.CORRECTED;
import static org.ronghe.orgstructure.meeting.MeetingGuard.DAY;
import static org.ronghe.orgstructure.meeting.MeetingGuard.DECIDED;
import static org.ronghe.orgstructure.meeting.MeetingGuard.ENDED;
import static org.ronghe.orgstructure.meeting.MeetingGuard.FIRST_TOPIC;
import static org.ronghe.orgstructure.meeting.MeetingGuard.LATE;
import static org.ronghe.orgstructure.meeting.MeetingGuard.MATTERS_HEARD;
import static org.ronghe.orgstructure.meeting.MeetingGuard.QUORUM;
import static org.ronghe.orgstructure.meeting.MeetingGuard.ROLL;
import static org.ronghe.orgstructure.meeting.MeetingGuard.STUDIED;
import static org.ronghe.orgstructure.meeting.MeetingGuard.UNCONFIRMED;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a meeting: who may do it and what must be there before. */
public enum MeetingStep implements MoveStep<MeetingGuard> {
    REVISE(MeetingWho.ORGANISER, "meeting.record"),
    APPOINT(MeetingWho.ORGANISER, "meeting.record"),
    ARRANGE(MeetingWho.ORGANISER, "meeting.record"),
    /** No new material has come: the chair says why there is no first topic. */
    EXCUSE(MeetingWho.CHAIR, "meeting.sign"),
    NOTIFY(MeetingWho.ORGANISER, "meeting.record", CHAIR, AGENDA, FIRST_TOPIC),
    POSTPONE(MeetingWho.ORGANISER, "meeting.record"),
    RESCHEDULE(MeetingWho.ORGANISER, "meeting.record"),
    CANCEL(MeetingWho.ORGANISER, "meeting.record"),
    OPEN(MeetingWho.RECORDER, "meeting.record", DAY),
    SIGN_IN(MeetingWho.RECORDER, "meeting.record"),
    RECORD(MeetingWho.RECORDER, "meeting.record"),
    ADJOURN(MeetingWho.RECORDER, "meeting.record", ROLL),
    /** The superior lets a late record stand. */
    CONFIRM_LATE(MeetingWho.SUPERIOR, "meeting.confirm", UNCONFIRMED),
    REFUSE_LATE(MeetingWho.SUPERIOR, "meeting.confirm", UNCONFIRMED),
    SUBMIT(MeetingWho.RECORDER, "meeting.record", CHAIR, ROLL, QUORUM, STUDIED, DECIDED, MATTERS_HEARD, ENDED, LATE),
    SEND_BACK(MeetingWho.CHAIR, "meeting.sign", ASKED),
    SIGN(MeetingWho.CHAIR, "meeting.sign", ASKED, CHAIR, ROLL, QUORUM, STUDIED, DECIDED, MATTERS_HEARD, ENDED, LATE),
    ARCHIVE(MeetingWho.SYSTEM, "meeting.sign"),
    /** A resolution becomes an item that somebody answers for. */
    RESOLVE(MeetingWho.SIGNATORIES, "meeting.record"),
    /** 更正附页. */
    ADD(MeetingWho.RECORDER, "meeting.record"),
    ACKNOWLEDGE(MeetingWho.CHAIR, "meeting.sign", CORRECTED),
    /** A post ended: chair or minutes go to a successor, or to whom the handover list gives them. */
    HAND_OVER(MeetingWho.SYSTEM, "handover.give");

    private final MeetingWho who;
    private final String permission;
    private final List<MeetingGuard> guards;

    MeetingStep(MeetingWho who, String permission, MeetingGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public MeetingWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<MeetingGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == SIGN || this == CONFIRM_LATE || this == ACKNOWLEDGE;
    }
}
