package org.ronghe.domain.gate;

import java.util.Set;

/**
 * What a post makes of the person who holds it (domain rules §0, role codes). Rights come from posts held on a date;
 * the access table says what each role may do and how far it reaches.
 */
public enum Role {
    /** 职工/研究生: everybody with an account. */
    STF,
    /** 支委. */
    BC,
    /** 党支部书记、副书记. */
    BS,
    /** 党总支书记. */
    GB,
    /** 部门、实验室负责人. */
    HEAD,
    /** 党委委员. */
    PCM,
    /** 党委书记、副书记. */
    SEC,
    /** 所领导. */
    DIR,
    /** 纪委书记、纪检干部. */
    DIC,
    /** 党办. */
    PO,
    /** 督办专员. */
    SUP,
    /** 组织人事处. */
    HR,
    /** 巡视整改办公室. */
    RZ,
    /** 巡视整改工作领导小组. */
    LG,
    /** 系统管理员. */
    SYSA,
    /** 安全管理员. */
    SECA,
    /** 审计管理员. */
    AUDA;

    /** 三员分立: no person holds two of these at once, and none of them sees business content. */
    public static final Set<Role> ADMINISTRATORS = Set.of(SYSA, SECA, AUDA);
}
