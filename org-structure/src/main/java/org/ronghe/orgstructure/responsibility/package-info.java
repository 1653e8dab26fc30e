/** 全面从严治党主体责任清单与年度任务分工: what each member of the Party committee answers for in a year (OT-1). */
@NullMarked
package org.ronghe.orgstructure.responsibility;

import org.jspecify.annotations.NullMarked;
