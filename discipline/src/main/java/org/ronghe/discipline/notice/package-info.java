/**
 * Notices (通知, §2.12): free words to units, drafted by an office and signed by a leader, who gives them their number.
 * Whoever drafted one never signs it.
 */
@NullMarked
package org.ronghe.discipline.notice;

import org.jspecify.annotations.NullMarked;
