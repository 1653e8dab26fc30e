package org.ronghe.discipline.inspector;

import static org.ronghe.discipline.inspector.InspectorGuard.*;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with an entry of the pool: who may do it and what must be there before. */
public enum InspectorStep implements MoveStep<InspectorGuard> {
    CONSENT(InspectorWho.SELF, "inspector.own", NOT_CONSENTED),
    PLEDGE(InspectorWho.SELF, "inspector.own", CONSENT_GIVEN, NOT_PLEDGED),
    SET_DAYS(InspectorWho.SELF, "inspector.own", CONSENT_GIVEN),
    DECLARE(InspectorWho.SELF, "inspector.own", CONSENT_GIVEN),
    END_RELATION(InspectorWho.SELF, "inspector.own", RELATED),
    REVISE(InspectorWho.OFFICE, "inspector.plan"),
    CONFIRM(InspectorWho.PERSONNEL, "inspector.confirm", CONSENT_GIVEN, NOT_CONFIRMED, OTHER_HANDS),
    CHECK(InspectorWho.DISCIPLINE, "inspector.check", CONSENT_GIVEN, PLEDGE_GIVEN, CONFIRMED, OTHER_HANDS),
    ADMIT(InspectorWho.GROUP, "inspector.admit", CONSENT_GIVEN, PLEDGE_GIVEN, OTHER_HANDS),
    DECLINE(InspectorWho.DISCIPLINE, "inspector.check"),
    APPRAISE(InspectorWho.OFFICE, "inspector.plan"),
    SUSPEND(InspectorWho.OFFICE, "inspector.plan"),
    RESUME(InspectorWho.OFFICE, "inspector.plan", CONSENT_GIVEN, PLEDGE_GIVEN),
    LEAVE(InspectorWho.OFFICE, "inspector.plan"),
    WITHDRAW(InspectorWho.SELF, "inspector.own");

    private final InspectorWho who;
    private final String permission;
    private final List<InspectorGuard> guards;

    InspectorStep(InspectorWho who, String permission, InspectorGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public InspectorWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<InspectorGuard> guards() {
        return guards;
    }

    /** What an entry waits for: it stands on the desk of whoever takes it. */
    @Override
    public boolean decides() {
        return this == CONFIRM || this == CHECK || this == ADMIT;
    }
}
