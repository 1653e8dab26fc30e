/** What every request and answer goes through: origin, language, representations, refusals, headers. */
@NullMarked
package org.ronghe.webkit.http;

import org.jspecify.annotations.NullMarked;
