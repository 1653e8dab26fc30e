/** What was sent becomes a record, exactly and only as the record allows. */
@NullMarked
package org.ronghe.webkit.bind;

import org.jspecify.annotations.NullMarked;
