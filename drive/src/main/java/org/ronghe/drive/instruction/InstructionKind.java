package org.ronghe.drive.instruction;

/** What is carried out. */
public enum InstructionKind {
    /** 重要指示批示. */
    INSTRUCTION,
    /** 决策部署. */
    DEPLOYMENT
}
