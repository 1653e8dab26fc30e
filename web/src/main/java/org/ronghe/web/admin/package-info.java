/** What administrators look after: parameters for one of them, the audit chain for another; no business content. */
@NullMarked
package org.ronghe.web.admin;

import org.jspecify.annotations.NullMarked;
