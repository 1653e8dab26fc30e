/**
 * Membership 党员: who belongs to which branch of the Party from when to when. What is known of a member is the branch,
 * the category and the days; there are no numbers of identity papers, no scores, and nothing about who is no member.
 */
@NullMarked
package org.ronghe.orgstructure.member;

import org.jspecify.annotations.NullMarked;
