package org.ronghe.orgstructure.training;

/** What a course is held for, as one table. */
public enum CourseKind {
    /** 党员集中培训. */
    MEMBERS(false, false),
    /** 任职培训. */
    INDUCTION(true, false),
    /** 支部书记轮训. */
    ROTATION(false, true),
    /** 专题培训. */
    TOPIC(false, false);

    private final boolean induction;
    private final boolean rotation;

    CourseKind(boolean induction, boolean rotation) {
        this.induction = induction;
        this.rotation = rotation;
    }

    /** Whether it makes somebody ready for a new post. */
    boolean induction() {
        return induction;
    }

    /** Whether it is the yearly training of secretaries; one for a new post is that too. */
    boolean rotation() {
        return rotation || induction;
    }
}
