package org.ronghe.drive.instruction;

/** Whose instruction or decision it is. */
public enum SourceLevel {
    /** 党中央、总书记. */
    CENTRAL,
    /** 院党组. */
    ACADEMY,
    /** 上级部委. */
    MINISTRY,
    /** 地方党委政府. */
    LOCAL,
    /** 所党委. */
    COMMITTEE;

    /** Whether somebody above expects to be told what came of it. */
    boolean superior() {
        return this != COMMITTEE;
    }
}
