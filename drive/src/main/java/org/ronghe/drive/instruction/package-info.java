/**
 * The ledger of instructions and decisions to be carried out (SM-17, 重要指示批示台账): received, registered by a named keeper,
 * studied first by the committee, deployed to a unit and a leader, broken down into tasks, dispatched, reported by the
 * unit, judged by the secretary, closed or kept on. A document under a secrecy mark is its number and place alone
 * (FA-5).
 */
@NullMarked
package org.ronghe.drive.instruction;

import org.jspecify.annotations.NullMarked;
