package org.ronghe.discipline.order;

import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single order. Whoever acts for somebody today counts as that person. */
public enum OrderWho implements MoveWho<SupervisionOrder> {
    /** 督办专员、整改办. */
    SUPERVISOR(order -> Set.of(), Role.SUP, Role.RZ),
    /** 签发领导, named in the order. */
    ISSUER(order -> MoveWho.people(order.issuer())),
    /** The system itself, when a day is over; never a person. */
    SYSTEM(order -> Set.of()),
    SUPERVISOR_OR_ISSUER(order -> MoveWho.people(order.issuer()), Role.SUP, Role.RZ),
    /** 主办单位承办人: co-hosts report through this person alone. */
    CONTACT(order -> MoveWho.people(order.contact())),
    /** 责任领导. */
    LEADER(order -> MoveWho.people(order.leader())),
    /** 提级后的督办领导. */
    ESCALATED(order -> MoveWho.people(order.escalatedTo())),
    /** 交接清单; offered to nobody on the order itself. */
    HANDOVER(order -> Set.of());

    private final Function<SupervisionOrder, Set<Long>> people;
    private final Set<Role> roles;

    OrderWho(Function<SupervisionOrder, Set<Long>> people, Role... roles) {
        this.people = people;
        this.roles = Set.of(roles);
    }

    @Override
    public Deciders of(SupervisionOrder order) {
        return new Deciders(roles, people.apply(order), false);
    }
}
