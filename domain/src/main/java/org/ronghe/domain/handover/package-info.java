/**
 * What a person answers for, and how it comes to somebody else when the person's post ends. A ledger joins by one bean,
 * {@link org.ronghe.domain.handover.Duties}; who ends posts, keeps the lists and asks who takes what is another's.
 */
@NullMarked
package org.ronghe.domain.handover;

import org.jspecify.annotations.NullMarked;
