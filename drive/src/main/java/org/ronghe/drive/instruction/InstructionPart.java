package org.ronghe.drive.instruction;

/** What people are in an instruction, for the handover when a post ends. */
enum InstructionPart {
    /** 台账专人. */
    KEEPER,
    /** 主责单位负责人. */
    LEAD,
    /** 分管领导. */
    LEADER
}
