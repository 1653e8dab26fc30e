/** Contact links (联系支部、三大联系): who keeps contact with which branch or person, and the visits that come of it. */
@NullMarked
package org.ronghe.orgstructure.contact;

import org.jspecify.annotations.NullMarked;
