/**
 * What can be done with a record, as its sheet says it and as its page shows it: one shape for every ledger that moves.
 */
@NullMarked
package org.ronghe.webkit.step;

import org.jspecify.annotations.NullMarked;
