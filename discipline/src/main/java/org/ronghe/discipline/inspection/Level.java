package org.ronghe.discipline.inspection;

/** 院党组巡视 / 巡察 / 内部巡视 / 专项检查. */
public enum Level {
    SUPERIOR,
    SUBLEVEL,
    INTERNAL,
    SPECIAL;

    /** Whether the house itself plans it and forms the team; what superiors inspect begins here with their feedback. */
    boolean ours() {
        return this != SUPERIOR;
    }
}
