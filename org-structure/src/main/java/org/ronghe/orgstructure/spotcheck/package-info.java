/** 抽查: signed minutes that the Party office looks at by a drawn sample, and what became of what was found. */
@NullMarked
package org.ronghe.orgstructure.spotcheck;

import org.jspecify.annotations.NullMarked;
