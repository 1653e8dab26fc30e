/**
 * Leadership, 方向正: which organisations exist, who holds which post in them from when to when, and who acts for whom.
 * Tells other modules through {@link org.ronghe.orgstructure.api}. Meetings and decisions will live here.
 */
@AppModule(
        name = "org-structure",
        mayUse = {"domain", "web-kit"},
        publishes = {"org.ronghe.orgstructure.api"})
@NullMarked
package org.ronghe.orgstructure;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
