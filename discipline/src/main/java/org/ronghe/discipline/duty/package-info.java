/** How the ledgers of this module hand duties over when a post ends. */
@NullMarked
package org.ronghe.discipline.duty;

import org.jspecify.annotations.NullMarked;
