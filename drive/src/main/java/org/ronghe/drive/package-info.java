/**
 * Drive, 干成事: instructions from above, and to come the plan tree, assault tasks, task forces and assessment. Publishes
 * nothing; supervised items reach everybody through the work register.
 */
@AppModule(
        name = "drive",
        mayUse = {"domain", "web-kit", "org-structure"},
        publishes = {})
@NullMarked
package org.ronghe.drive;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
