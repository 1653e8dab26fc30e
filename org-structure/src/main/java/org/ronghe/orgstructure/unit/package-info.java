/** The two trees of organisations, the Party's and the staff's, and how they are linked. */
@NullMarked
package org.ronghe.orgstructure.unit;

import org.jspecify.annotations.NullMarked;
