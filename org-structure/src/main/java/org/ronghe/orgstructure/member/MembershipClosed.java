package org.ronghe.orgstructure.member;

/** How a stretch of membership ended. */
public enum MembershipClosed {
    /** 转正: the same branch, another category. */
    CONVERTED,
    /** 所内转接, to another branch here. */
    MOVED,
    /** 转出, to outside the institute. */
    TRANSFERRED_OUT
}
