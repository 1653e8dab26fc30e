/**
 * The demonstration institute: every module brings its own part and plays it by the same moves as real people, on the
 * days they would have made them. Used in demonstration mode alone.
 */
@NullMarked
package org.ronghe.domain.demo;

import org.jspecify.annotations.NullMarked;
