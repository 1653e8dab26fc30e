package org.ronghe.orgstructure.talk;

/** On what occasion two people talked; a class and never what was said. */
public enum TalkOccasion {
    /** 日常谈心. */
    REGULAR,
    /** 组织生活会、民主生活会前. */
    BEFORE_LIFE_MEETING,
    /** 任职、岗位变动. */
    CHANGE_OF_POST,
    /** 入党培养. */
    CULTIVATION,
    /** “一把手”谈话. */
    TOP_LEADER
}
