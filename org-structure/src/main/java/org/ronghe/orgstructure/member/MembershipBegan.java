package org.ronghe.orgstructure.member;

/** How a stretch of membership began. */
public enum MembershipBegan {
    /** 建册登记 or 发展入党: not from another branch. */
    ENTERED,
    /** 转入, from outside the institute. */
    TRANSFERRED_IN,
    /** 转正. */
    CONVERTED,
    /** 所内转接, from another branch here. */
    MOVED
}
