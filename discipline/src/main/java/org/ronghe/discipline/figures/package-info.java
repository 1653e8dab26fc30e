/**
 * What the rectification ledger adds up to (CT-4 to CT-6, CT-15): figures of a round on any day, each a way to the very
 * lines it counts; what circulars stated, apart from what is counted; what changed between two days; and the week's
 * picture, signed and hashed, which the versions of the lines can reproduce.
 */
@NullMarked
package org.ronghe.discipline.figures;

import org.jspecify.annotations.NullMarked;
