package org.ronghe.domain.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is asking: a person with the posts held today, what others delegated to them, and, for a program, the scopes of
 * its token.
 *
 * @param account number of the account, 0 for nobody
 * @param person number of the person, 0 for nobody
 * @param name name as shown
 * @param title the post that stands beside the name
 * @param grants what the posts and delegations of today give
 * @param scopes permissions a token is limited to; empty for a person at a screen
 * @param token whether a program asks with a token
 * @param from address the request came from
 */
public record Actor(
        long account,
        long person,
        String name,
        String title,
        List<Grant> grants,
        Set<String> scopes,
        boolean token,
        String from) {

    public static final Actor NOBODY = new Actor(0, 0, "", "", List.of(), Set.of(), false, "");

    /**
     * One role through one post.
     *
     * @param units the post's unit and those below it
     * @param behalf the person who delegated it, 0 for an own post
     */
    public record Grant(Role role, Set<Long> units, long behalf) {}

    public boolean known() {
        return account != 0;
    }

    /** Roles held through own posts, not through delegation. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.behalf() == 0);
    }

    /** Roles held through own posts or delegation. */
    public boolean actsAs(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** The person and everybody they act for today: maker ≠ checker looks at all of them (general law c). */
    public Set<Long> principals() {
        return Stream.concat(Stream.of(person), grants.stream().map(Grant::behalf))
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
    }
}
