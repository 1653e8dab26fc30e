package org.ronghe.orgstructure.unit;

import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.COMMANDO_TEAM;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DISCIPLINE_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.GENERAL_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.TEMPORARY_BRANCH;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * Which kind stands below which, which kinds have a term, and which are linked: the tables that entity and import obey.
 */
public final class UnitRules {
    /** An institute stands below nothing; every other kind below one of these. */
    private static final Map<Kind, Set<Kind>> PARENTS = Map.of(
            INSTITUTE, Set.of(),
            PARTY_COMMITTEE, Set.of(INSTITUTE),
            DISCIPLINE_COMMITTEE, Set.of(PARTY_COMMITTEE),
            DEPARTMENT, Set.of(INSTITUTE, DEPARTMENT),
            LABORATORY, Set.of(INSTITUTE),
            GENERAL_BRANCH, Set.of(PARTY_COMMITTEE),
            BRANCH, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH),
            TEMPORARY_BRANCH, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH, BRANCH),
            COMMANDO_TEAM, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH, BRANCH, LABORATORY));

    /** Who is elected or appointed until a day. */
    private static final Set<Kind> WITH_TERM =
            EnumSet.of(PARTY_COMMITTEE, DISCIPLINE_COMMITTEE, GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH);

    /** Party organisations that stand in a laboratory or department. */
    static final Set<Kind> BRANCHES = Set.copyOf(EnumSet.of(GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH));

    public static final Set<Kind> STAFF = Set.copyOf(EnumSet.of(DEPARTMENT, LABORATORY));

    static final Set<Kind> PARTY =
            Set.copyOf(EnumSet.of(PARTY_COMMITTEE, DISCIPLINE_COMMITTEE, GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH));

    private UnitRules() {}

    static boolean mayStandBelow(Kind kind, @Nullable Kind parent) {
        var parents = parents(kind);
        return parent == null ? parents.isEmpty() : parents.contains(parent);
    }

    static Set<Kind> parents(Kind kind) {
        return PARENTS.getOrDefault(kind, Set.of());
    }

    static boolean hasTerm(Kind kind) {
        return WITH_TERM.contains(kind);
    }

    /** A temporary branch ends with its task and holds no election (BR-7). */
    public static boolean electsAgain(Kind kind) {
        return hasTerm(kind) && kind != TEMPORARY_BRANCH;
    }
}
