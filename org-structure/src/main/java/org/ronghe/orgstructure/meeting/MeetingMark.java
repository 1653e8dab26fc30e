package org.ronghe.orgstructure.meeting;

/** What stands out about a meeting. */
public enum MeetingMark {
    /** The first topic was studied later than the parameter allows (FA-2). */
    STUDIED_LATE,
    /** Entered after it took place. */
    ENTERED_LATE,
    /** 补录: minutes that came, or have not come, so many days after the meeting. */
    RECORDED_LATE,
    /** Minutes that wait for the chair's signature. */
    UNSIGNED,
    /** 学习第一议题: material that had come was studied first. */
    FIRST_TOPIC,
    /** 选用年度主题: a theme day that follows a theme of the year's plan. */
    PLANNED_THEME
}
