package org.ronghe.discipline.inspection;

/** 院党组巡视 / 内部巡视 / 专项检查. */
public enum Level {
    SUPERIOR,
    INTERNAL,
    SPECIAL
}
