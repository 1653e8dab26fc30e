/** What stands around every answer of the server, whoever made it. */
@NullMarked
package org.ronghe.web.http;

import org.jspecify.annotations.NullMarked;
