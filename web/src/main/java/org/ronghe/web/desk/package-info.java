/** 我的工作台: what is mine, in every ledger, read from the work register alone. */
@NullMarked
package org.ronghe.web.desk;

import org.jspecify.annotations.NullMarked;
