/**
 * Changes of organisations (组织设置): what is to be established, adjusted or dissolved is asked for, decided by a meeting
 * of the Party committee, answered, carried out in the tree and filed; and the life of a temporary branch between the
 * decision on it and its end (BR-5, BR-7, SM-7).
 */
@NullMarked
package org.ronghe.orgstructure.change;

import org.jspecify.annotations.NullMarked;
