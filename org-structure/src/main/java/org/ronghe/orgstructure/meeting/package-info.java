/**
 * Meetings (§1.3, SM-8): planned, notified, held, written down, signed by the chair and archived, with 第一议题 first where
 * the kind requires it. {@link org.ronghe.orgstructure.meeting.MeetingKind} is the table of what each kind asks for;
 * {@link org.ronghe.orgstructure.meeting.MeetingState} the table of how a meeting moves. What was resolved becomes an
 * item of {@code meeting.item} when the minutes are signed (ADR 21).
 */
@NullMarked
package org.ronghe.orgstructure.meeting;

import org.jspecify.annotations.NullMarked;
