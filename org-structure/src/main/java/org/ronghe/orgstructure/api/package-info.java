/** What other modules may ask about organisations, people and posts. */
@NullMarked
package org.ronghe.orgstructure.api;

import org.jspecify.annotations.NullMarked;
