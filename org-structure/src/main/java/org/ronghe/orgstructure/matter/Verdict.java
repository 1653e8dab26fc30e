package org.ronghe.orgstructure.matter;

/** What an opinion comes to. */
public enum Verdict {
    AGREE,
    /** 修改后同意. */
    AGREE_IF,
    DISAGREE
}
