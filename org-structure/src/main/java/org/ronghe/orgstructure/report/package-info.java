/** 书记抓基层党建述职报告: the yearly report of each Party secretary beside the facts that are held already (AP-1). */
@NullMarked
package org.ronghe.orgstructure.report;

import org.jspecify.annotations.NullMarked;
