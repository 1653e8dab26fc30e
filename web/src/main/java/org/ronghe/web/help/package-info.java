/**
 * What people and programs can look up about the system itself: the rules of movement, who may do what, the interface.
 */
@NullMarked
package org.ronghe.web.help;

import org.jspecify.annotations.NullMarked;
