/**
 * The common domain: ids, refusals, the gate, the work register, evidence, the audit chain, parameters and document
 * numbers. Every module stands on it and it knows none of them.
 */
@AppModule(
        name = "domain",
        mayUse = {},
        publishes = {"org.ronghe.domain.."})
@NullMarked
package org.ronghe.domain;

import org.jspecify.annotations.NullMarked;
