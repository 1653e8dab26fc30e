/** What becomes of everything a person answered for when the person's post ends: the handover lists (交接清单). */
@NullMarked
package org.ronghe.orgstructure.handover;

import org.jspecify.annotations.NullMarked;
