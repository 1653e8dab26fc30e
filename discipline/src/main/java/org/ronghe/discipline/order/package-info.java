/**
 * Supervision orders (督办单, SM-2): one matter for one host unit by one day, with a number that is drawn when a leader
 * issues it. The host signs for it and reports with evidence and its leader's consent; the supervisor checks, and
 * whoever issued it says that it is done. A rectification task with an open order cannot be closed.
 */
@NullMarked
package org.ronghe.discipline.order;

import org.jspecify.annotations.NullMarked;
