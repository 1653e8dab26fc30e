/** Culture, 创新文化: activities, the spirit base, values, selections and honours. Nobody asks culture for anything. */
@AppModule(
        name = "culture",
        mayUse = {"domain", "web-kit", "org-structure"},
        publishes = {})
@NullMarked
package org.ronghe.culture;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
