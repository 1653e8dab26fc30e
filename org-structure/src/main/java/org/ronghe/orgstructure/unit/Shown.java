package org.ronghe.orgstructure.unit;

import java.util.EnumSet;
import java.util.Set;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** Which units the list shows: the Party's tree unless asked otherwise, both trees, one kind, or what is no more. */
public enum Shown {
    PARTY(UnitRules.PARTY),
    GENERAL_BRANCH(EnumSet.of(Kind.GENERAL_BRANCH)),
    BRANCH(EnumSet.of(Kind.BRANCH)),
    TEMPORARY_BRANCH(EnumSet.of(Kind.TEMPORARY_BRANCH)),
    LABORATORY(EnumSet.of(Kind.LABORATORY)),
    DEPARTMENT(EnumSet.of(Kind.DEPARTMENT)),
    COMMANDO_TEAM(EnumSet.of(Kind.COMMANDO_TEAM)),
    PARTY_GROUP(EnumSet.of(Kind.PARTY_GROUP)),
    STUDY_GROUP(EnumSet.of(Kind.STUDY_GROUP)),
    LEADING_GROUP(EnumSet.of(Kind.LEADING_GROUP)),
    WORK_GROUP(EnumSet.of(Kind.WORK_GROUP)),
    ALL(EnumSet.allOf(Kind.class)),
    DISSOLVED(EnumSet.allOf(Kind.class));

    private final Set<Kind> kinds;

    Shown(Set<Kind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    boolean shows(Kind kind, boolean dissolved) {
        return kinds.contains(kind) && dissolved == (this == DISSOLVED);
    }
}
