package org.ronghe.orgstructure.life;

/** How a leader's part in the own branch's life stands in one quarter (ME-11). */
public enum DualState {
    /** Took part at least once. */
    JOINED,
    /** Not yet, and the quarter runs. */
    RUNNING,
    /** The quarter is over without it. */
    ABSENT,
    /** The branch held nothing that counts: no gap of this person. */
    NOTHING_HELD,
    /** No membership in a branch of the house. */
    ELSEWHERE;

    /**
     * @param branch whether the leader is on the roster of a branch
     * @param held meetings of that branch with signed minutes, {@code joined} those on whose roll the leader is present
     * @param over whether the quarter had ended
     */
    static DualState of(boolean branch, int held, int joined, boolean over) {
        if (!branch) {
            return ELSEWHERE;
        }
        if (joined > 0) {
            return JOINED;
        }
        if (!over) {
            return RUNNING;
        }
        return held == 0 ? NOTHING_HELD : ABSENT;
    }
}
