package org.ronghe.orgstructure.matter;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.meeting.MeetingKind;

/** The body that decides (TZ-10). */
public enum DecidingBody {
    /** 党委会. */
    COMMITTEE(MeetingKind.COMMITTEE, Kind.PARTY_COMMITTEE),
    /** 所务会. */
    ADMINISTRATION(MeetingKind.ADMINISTRATION, Kind.INSTITUTE);

    private final MeetingKind meeting;
    private final Kind unit;

    DecidingBody(MeetingKind meeting, Kind unit) {
        this.meeting = meeting;
        this.unit = unit;
    }

    MeetingKind meeting() {
        return meeting;
    }

    Kind unit() {
        return unit;
    }

    /** The posts whose holders sit in it. */
    Set<Role> seats() {
        return meeting.seats();
    }
}
