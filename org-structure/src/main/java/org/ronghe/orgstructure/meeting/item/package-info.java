/**
 * What meetings resolved that somebody shall do (议定事项): an item begins when the minutes are signed and ends when
 * somebody else than the one responsible has accepted it.
 */
@NullMarked
package org.ronghe.orgstructure.meeting.item;

import org.jspecify.annotations.NullMarked;
