/**
 * Heart-to-heart talks 谈心谈话: that two people talked, on which day and on what occasion, and how far the talks of a year
 * reach (ME-10, OT-2). What was said has no field here (§1.3, §5.1); only the two see that they talked.
 */
@NullMarked
package org.ronghe.orgstructure.talk;

import org.jspecify.annotations.NullMarked;
