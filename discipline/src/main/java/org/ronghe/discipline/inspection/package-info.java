/** Rounds of inspection and what they found: the issue list on which every rectification task stands. */
@NullMarked
package org.ronghe.discipline.inspection;

import org.jspecify.annotations.NullMarked;
