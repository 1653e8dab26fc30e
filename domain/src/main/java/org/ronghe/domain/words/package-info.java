/** How alike two wordings are. */
@NullMarked
package org.ronghe.domain.words;

import org.jspecify.annotations.NullMarked;
