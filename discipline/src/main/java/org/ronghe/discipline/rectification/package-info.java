/**
 * The rectification ledger (整改台账, SM-1): tasks with their measures and the people who answer for them, weekly entries,
 * evidence, acceptance by others and close-out in a list that a meeting decides on.
 */
@NullMarked
package org.ronghe.discipline.rectification;

import org.jspecify.annotations.NullMarked;
