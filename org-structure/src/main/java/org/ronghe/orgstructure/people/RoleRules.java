package org.ronghe.orgstructure.people;

import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DISCIPLINE_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.GENERAL_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.TEMPORARY_BRANCH;

import java.util.Map;
import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * Which post there is in which kind of unit. A branch secretary of the whole institute would see the whole institute: a
 * post reaches as far as its unit, so the unit must be one that has such a post.
 */
final class RoleRules {
    private static final Map<Role, Set<OrgUnits.Kind>> PLACES = Map.ofEntries(
            Map.entry(Role.BC, Set.of(BRANCH, TEMPORARY_BRANCH)),
            Map.entry(Role.BS, Set.of(BRANCH, TEMPORARY_BRANCH)),
            Map.entry(Role.GB, Set.of(GENERAL_BRANCH)),
            Map.entry(Role.HEAD, Set.of(DEPARTMENT, LABORATORY)),
            Map.entry(Role.PCM, Set.of(PARTY_COMMITTEE)),
            Map.entry(Role.SEC, Set.of(PARTY_COMMITTEE)),
            Map.entry(Role.DIR, Set.of(INSTITUTE)),
            Map.entry(Role.DIC, Set.of(DISCIPLINE_COMMITTEE, DEPARTMENT)),
            Map.entry(Role.PO, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.SUP, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.HR, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.RZ, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.LG, Set.of(INSTITUTE, PARTY_COMMITTEE)),
            Map.entry(Role.SYSA, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.SECA, Set.of(INSTITUTE, DEPARTMENT)),
            Map.entry(Role.AUDA, Set.of(INSTITUTE, DEPARTMENT)));

    /** Who answers for the business and confirms what the security administrator proposes. */
    static final Set<Role> CONFIRMING = Set.of(Role.SEC, Role.DIR, Role.PO, Role.HR);

    private RoleRules() {}

    /** Roles of which somebody else has to hold one when a post of this role ends; none where nobody has to. */
    static Set<Role> neededBeside(Role role) {
        if (role == Role.SECA || role == Role.HR) {
            return Set.of(role);
        }
        return CONFIRMING.contains(role) ? CONFIRMING : Set.of();
    }

    /** Everybody is staff without being appointed: that role has no place. */
    static boolean granted(Role role) {
        return PLACES.containsKey(role);
    }

    static boolean fits(Role role, OrgUnits.Kind unit) {
        return PLACES.getOrDefault(role, Set.of()).contains(unit);
    }

    /** 三员分立: who administers the system sees no business content, so the two kinds of people never mix. */
    static boolean fits(Role role, People.Kind person) {
        return Role.ADMINISTRATORS.contains(role) == (person == People.Kind.ADMINISTRATOR);
    }
}
