/** 中心组年度学习计划: the sessions of a year of the theory-study centre group, and what became of them (ME-13). */
@NullMarked
package org.ronghe.orgstructure.studyplan;

import org.jspecify.annotations.NullMarked;
