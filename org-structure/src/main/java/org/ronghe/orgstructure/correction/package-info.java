/** Requests of people to correct what is kept about them (domain rules §5.3), and what the office answered. */
@NullMarked
package org.ronghe.orgstructure.correction;

import org.jspecify.annotations.NullMarked;
