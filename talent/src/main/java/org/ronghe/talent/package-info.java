/** Talent, 有潜力: programmes, development of members, mentoring links, 3H services and the interface HR pulls. */
@AppModule(
        name = "talent",
        mayUse = {"domain", "web-kit", "org-structure", "discipline"},
        publishes = {})
@NullMarked
package org.ronghe.talent;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
