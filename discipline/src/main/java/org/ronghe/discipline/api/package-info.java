/** What other modules may ask governance. */
@NullMarked
package org.ronghe.discipline.api;

import org.jspecify.annotations.NullMarked;
