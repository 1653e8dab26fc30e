package org.ronghe.orgstructure.api;

/** A meeting has moved, whatever the step. Fired in the transaction of the step, after the meeting's own row. */
public record MeetingMoved(long meeting) {}
