/** The way to the database for reads. */
@NullMarked
package org.ronghe.domain.store;

import org.jspecify.annotations.NullMarked;
