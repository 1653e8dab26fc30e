/**
 * Governance, 可持续: what inspections found and what was done about it. Asks org-structure who is responsible, and
 * registers every task in the work register. Never asks talent or drive for anything.
 */
@AppModule(
        name = "discipline",
        mayUse = {"domain", "web-kit", "org-structure"},
        publishes = {"org.ronghe.discipline.api"})
@NullMarked
package org.ronghe.discipline;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
