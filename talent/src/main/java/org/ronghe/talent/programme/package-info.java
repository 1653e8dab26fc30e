/**
 * Talent programmes and their cycles (SM-5, 青年人才推进、成长成功成才): drafted and published by personnel, decided by the
 * committee, with criteria that are frozen by a hash when a cycle is published. Who applied is told by the ledger of
 * applications, which says here how many there are and never who.
 */
@NullMarked
package org.ronghe.talent.programme;

import org.jspecify.annotations.NullMarked;
