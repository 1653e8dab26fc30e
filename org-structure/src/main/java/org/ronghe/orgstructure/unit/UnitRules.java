package org.ronghe.orgstructure.unit;

import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.COMMANDO_TEAM;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DISCIPLINE_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.GENERAL_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LEADING_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.STUDY_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.TEMPORARY_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.WORK_GROUP;

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
    private static final Map<Kind, Set<Kind>> PARENTS = Map.ofEntries(
            Map.entry(INSTITUTE, Set.of()),
            Map.entry(PARTY_COMMITTEE, Set.of(INSTITUTE)),
            Map.entry(DISCIPLINE_COMMITTEE, Set.of(PARTY_COMMITTEE)),
            Map.entry(DEPARTMENT, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(LABORATORY, Set.of(INSTITUTE)),
            Map.entry(GENERAL_BRANCH, Set.of(PARTY_COMMITTEE)),
            Map.entry(BRANCH, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH)),
            Map.entry(TEMPORARY_BRANCH, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH, BRANCH)),
            Map.entry(COMMANDO_TEAM, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH, BRANCH, LABORATORY)),
            Map.entry(PARTY_GROUP, Set.of(BRANCH, TEMPORARY_BRANCH)),
            Map.entry(STUDY_GROUP, Set.of(PARTY_COMMITTEE, GENERAL_BRANCH, BRANCH)),
            Map.entry(LEADING_GROUP, Set.of(INSTITUTE, PARTY_COMMITTEE)),
            Map.entry(WORK_GROUP, Set.of(INSTITUTE, PARTY_COMMITTEE)));

    /** Who is elected or appointed until a day; a work group is set up for a time. */
    private static final Set<Kind> WITH_TERM =
            EnumSet.of(PARTY_COMMITTEE, DISCIPLINE_COMMITTEE, GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH, WORK_GROUP);

    /** Who ends with the task and elects nobody (BR-7). */
    private static final Set<Kind> FOR_A_TIME = EnumSet.of(TEMPORARY_BRANCH, WORK_GROUP);

    /** Party organisations that stand in a laboratory or department. */
    static final Set<Kind> BRANCHES = Set.copyOf(EnumSet.of(GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH));

    public static final Set<Kind> STAFF = Set.copyOf(EnumSet.of(DEPARTMENT, LABORATORY));

    static final Set<Kind> PARTY = Set.copyOf(
            EnumSet.of(PARTY_COMMITTEE, DISCIPLINE_COMMITTEE, GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH, PARTY_GROUP));

    /** Kinds that have a {@link BranchNature}. */
    private static final Set<Kind> WITH_NATURE = EnumSet.of(GENERAL_BRANCH, BRANCH);

    /**
     * What the Party committee decides on: established and dissolved by an approved change alone (BR-5). A Party group
     * and a study group are their branch's own affair (domain rules §1.1), staff units and teams the office's.
     */
    private static final Set<Kind> BY_CHANGE = EnumSet.of(
            PARTY_COMMITTEE, DISCIPLINE_COMMITTEE, GENERAL_BRANCH, BRANCH, TEMPORARY_BRANCH, LEADING_GROUP, WORK_GROUP);

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
        return hasTerm(kind) && !FOR_A_TIME.contains(kind);
    }

    public static boolean hasNature(Kind kind) {
        return WITH_NATURE.contains(kind);
    }

    /** Whether it is established and dissolved by an approved change alone. */
    public static boolean byChange(Kind kind) {
        return BY_CHANGE.contains(kind);
    }
}
