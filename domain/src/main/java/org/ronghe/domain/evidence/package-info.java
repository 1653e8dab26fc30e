/**
 * Evidence files: content-addressed by SHA-256, encrypted at rest when a key is set, written before the row that names
 * them.
 */
@NullMarked
package org.ronghe.domain.evidence;

import org.jspecify.annotations.NullMarked;
