/**
 * Starts and stops the product: one process that owns the application server and, unless the operator names another, a
 * private PostgreSQL. Knows nothing of the application inside.
 */
@NullMarked
package org.ronghe.launcher;

import org.jspecify.annotations.NullMarked;
