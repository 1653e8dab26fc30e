/**
 * Applications to talent programmes (SM-5): written by the applicant, checked by personnel, reviewed by people without
 * a conflict who see nobody else's marks before their own, decided by the committee with a reason, shown to everybody,
 * selected, reviewed at mid-term and at the end. Nobody is ranked, no paper is counted, and the Party is not asked.
 */
@NullMarked
package org.ronghe.talent.application;

import org.jspecify.annotations.NullMarked;
