package org.ronghe.orgstructure.contact;

import java.util.Set;
import org.ronghe.domain.gate.Role;

/** Who may be the contact in a kind of link. */
public enum ContactHolder {
    /** 党委委员, the secretary among them. */
    COMMITTEE(Role.PCM, Role.SEC),
    /** 所领导: secretary, director and members of the committee. */
    LEADERS(Role.SEC, Role.DIR, Role.PCM),
    /** 党员: whoever stands on the roster of members. */
    MEMBERS;

    private final Set<Role> roles;

    ContactHolder(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** One of these posts is asked for; none where membership is. */
    Set<Role> roles() {
        return roles;
    }

    /** Code of the refusal for somebody who is none. */
    String refusal() {
        return "contact.not-holder." + name();
    }
}
