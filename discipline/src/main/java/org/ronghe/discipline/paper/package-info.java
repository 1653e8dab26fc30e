/** What the official documents of this module have in common: whose names stand on them. */
@NullMarked
package org.ronghe.discipline.paper;

import org.jspecify.annotations.NullMarked;
