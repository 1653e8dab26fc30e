/**
 * The inspector pool (巡视工作人员库, SM-16): who may be called into a team, with dated consent, pledge and availability. What
 * a person declares about relatives is a unit and a degree, never a name; it is read by the person, the rectification
 * office and the discipline office alone. Nothing that is said in an inspection has a field here.
 */
@NullMarked
package org.ronghe.discipline.inspector;

import org.jspecify.annotations.NullMarked;
