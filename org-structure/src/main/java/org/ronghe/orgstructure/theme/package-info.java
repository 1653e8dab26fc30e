/** 主题党日年度计划: the themes of a year that the committee hands out, and which branch picks which (ME-7). */
@NullMarked
package org.ronghe.orgstructure.theme;

import org.jspecify.annotations.NullMarked;
