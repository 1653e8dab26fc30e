package org.ronghe.discipline.letter;

/** 已解决 / 后续跟进 / 未解决: what the check of one issue found. */
public enum Verdict {
    SETTLED,
    FOLLOWED,
    UNSETTLED
}
