/**
 * How often organisations meet: 三会一课, 主题党日 and the other meetings of Party life that fall due again and again (domain
 * rules §2.2), which of them are there, which are missing and which were excused. It counts meetings of organisations,
 * puts no organisation before another and never speaks of a person.
 */
@NullMarked
package org.ronghe.orgstructure.life;

import org.jspecify.annotations.NullMarked;
