/**
 * The audit chain: append-only lines, each holding the hash of the line before, and the verifier that reads them
 * offline.
 */
@NullMarked
package org.ronghe.domain.audit;

import org.jspecify.annotations.NullMarked;
