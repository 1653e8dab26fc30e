/** The demonstration institute's people and accounts, and the stage on which the modules play their parts. */
@NullMarked
package org.ronghe.web.demo;

import org.jspecify.annotations.NullMarked;
