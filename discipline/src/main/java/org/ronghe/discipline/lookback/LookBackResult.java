package org.ronghe.discipline.lookback;

/** 有效 / 部分有效 / 反弹 / 虚假整改: what a look-back found (IN-7, IN-12). */
public enum LookBackResult {
    EFFECTIVE,
    PARTLY,
    REBOUND,
    FAKE;

    /** Whether it proposes that the task is opened again; a person decides. */
    public boolean proposesReopening() {
        return this == REBOUND || this == FAKE;
    }
}
