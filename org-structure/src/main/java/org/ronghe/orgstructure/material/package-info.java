/**
 * 学习材料库: released texts that organisations study, checked by somebody other than their author (FA-5), and who studied
 * which of them first on which day after its receipt (FA-2).
 */
@NullMarked
package org.ronghe.orgstructure.material;

import org.jspecify.annotations.NullMarked;
