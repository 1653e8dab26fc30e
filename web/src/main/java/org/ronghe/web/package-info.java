/**
 * The assembly: the one WAR in which all modules meet, the sign-in, the work desk and the administration. Knows every
 * module and holds no rule of any ledger.
 */
@AppModule(
        name = "web",
        mayUse = {"domain", "web-kit", "org-structure", "drive", "discipline", "talent", "culture"},
        publishes = {})
@NullMarked
package org.ronghe.web;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
