/**
 * Training of members and of those who hold posts in branches (ME-14, ME-15): courses with their rolls, the own hours
 * of a year, and who has still to be trained. Hours are the own affair of each; others see yes or no (§5.1).
 */
@NullMarked
package org.ronghe.orgstructure.training;

import org.jspecify.annotations.NullMarked;
