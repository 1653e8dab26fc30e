/** Numbers with a legal basis: dated rows, never constants. */
@NullMarked
package org.ronghe.domain.parameter;

import org.jspecify.annotations.NullMarked;
