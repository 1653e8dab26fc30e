package org.ronghe.orgstructure.material;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a material: who may do it and what must hold before. */
public enum MaterialStep implements MoveStep<MaterialGuard> {
    REVISE(MaterialWho.OFFICE, "material.write"),
    SUBMIT(MaterialWho.OFFICE, "material.write", MaterialGuard.ONLY_ONE),
    DISCARD(MaterialWho.OFFICE, "material.write"),
    /** 审核发布: content and secrecy are checked by somebody else. */
    RELEASE(MaterialWho.REVIEWERS, "material.review", MaterialGuard.NOT_AUTHOR, MaterialGuard.ONLY_ONE),
    SEND_BACK(MaterialWho.REVIEWERS, "material.review", MaterialGuard.NOT_AUTHOR),
    /** 下架. */
    WITHDRAW(MaterialWho.REVIEWERS, "material.review");

    private final MaterialWho who;
    private final String permission;
    private final List<MaterialGuard> guards;

    MaterialStep(MaterialWho who, String permission, MaterialGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public MaterialWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<MaterialGuard> guards() {
        return guards;
    }

    @Override
    public boolean decides() {
        return this == RELEASE;
    }
}
