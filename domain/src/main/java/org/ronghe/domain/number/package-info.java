/** Document numbers without gaps or reuse. */
@NullMarked
package org.ronghe.domain.number;

import org.jspecify.annotations.NullMarked;
