/**
 * How a record moves by a table of states, steps and guards: the one mechanism behind every ledger whose records are
 * moved and never set. A ledger brings its enums of states, steps and guards, and one
 * {@link org.ronghe.domain.move.MoveRules} that names its sentences; buttons, refusals, interface and help page read
 * them.
 */
@NullMarked
package org.ronghe.domain.move;

import org.jspecify.annotations.NullMarked;
