/**
 * How the application lives in its server: where its database is, when its schema is ready, whether it can take
 * requests, and how it stops without dropping one.
 */
@NullMarked
package org.ronghe.web.serving;

import org.jspecify.annotations.NullMarked;
