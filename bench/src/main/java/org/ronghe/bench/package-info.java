/** Measures what a page costs, on the distribution as it ships and its private PostgreSQL. */
@NullMarked
package org.ronghe.bench;

import org.jspecify.annotations.NullMarked;
