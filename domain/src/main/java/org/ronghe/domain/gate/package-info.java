/** The gate: who is asking, may they, how far, and one line in the audit chain. */
@NullMarked
package org.ronghe.domain.gate;

import org.jspecify.annotations.NullMarked;
