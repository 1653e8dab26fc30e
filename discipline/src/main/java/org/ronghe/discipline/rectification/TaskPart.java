package org.ronghe.discipline.rectification;

/** What people are in a task by name. */
enum TaskPart {
    /** 整改责任人. */
    RESPONSIBLE,
    /** 牵头领导. */
    LEADER,
    /** 整改验收人. */
    ACCEPTOR
}
