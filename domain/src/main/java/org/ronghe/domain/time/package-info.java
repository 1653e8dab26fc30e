/** The office clock. */
@NullMarked
package org.ronghe.domain.time;

import org.jspecify.annotations.NullMarked;
