/**
 * Elections of committees and secretaries (换届、补选): the road from request to handover, checked by rule (BR-10 to BR-19).
 */
@NullMarked
package org.ronghe.orgstructure.election;

import org.jspecify.annotations.NullMarked;
