/**
 * Drive, 干成事: the plan tree, instructions, supervision orders, assault tasks, task forces and assessment. Publishes
 * nothing yet; supervised items will reach everybody through the work register.
 */
@AppModule(
        name = "drive",
        mayUse = {"domain", "web-kit", "org-structure"},
        publishes = {})
@NullMarked
package org.ronghe.drive;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
