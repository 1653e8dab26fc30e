/** People, the posts they hold from a day to a day, and who acts for whom. */
@NullMarked
package org.ronghe.orgstructure.people;

import org.jspecify.annotations.NullMarked;
