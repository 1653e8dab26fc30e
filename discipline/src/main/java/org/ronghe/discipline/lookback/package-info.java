/**
 * Look-backs (回头看, IN-7): some time after the close-out somebody who had no part in the work looks whether the result
 * has lasted, by a measure and a threshold that were set beforehand. Which tasks are looked at may be drawn by a
 * recorded seed that anybody can draw again. What was found to have slid back or to be false proposes the reopening of
 * the task; a person decides on it in the ledger of tasks.
 */
@NullMarked
package org.ronghe.discipline.lookback;

import org.jspecify.annotations.NullMarked;
