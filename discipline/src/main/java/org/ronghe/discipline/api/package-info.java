/** What governance offers to the other modules. */
@NullMarked
package org.ronghe.discipline.api;

import org.jspecify.annotations.NullMarked;
