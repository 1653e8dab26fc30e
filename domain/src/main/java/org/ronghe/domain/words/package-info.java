/** How alike two wordings are, and whether a text carries the mark of a secret document. */
@NullMarked
package org.ronghe.domain.words;

import org.jspecify.annotations.NullMarked;
