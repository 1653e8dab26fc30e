package org.ronghe.orgstructure.matter;

/** What a member of the deciding body said (TZ-5 to TZ-7). */
public enum Stance {
    AGREE(true),
    DISAGREE(true),
    ABSTAIN(true),
    /** 回避: left for this matter, and counts neither as entitled nor as there. */
    RECUSED(false),
    /** 未到会; a written view is noted and not counted. */
    ABSENT(false);

    private final boolean there;

    Stance(boolean there) {
        this.there = there;
    }

    /** Whether the member was there and spoke. */
    boolean there() {
        return there;
    }
}
