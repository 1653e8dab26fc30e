/** Samples that anybody draws again (ADR 14). */
@NullMarked
package org.ronghe.domain.sample;

import org.jspecify.annotations.NullMarked;
