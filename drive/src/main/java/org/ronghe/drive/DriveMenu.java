package org.ronghe.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.webkit.page.MenuPart;

/** What drive adds to the menu. */
@ApplicationScoped
class DriveMenu implements MenuPart {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Group.LEDGER, 20, "instruction.menu", "/instructions", "flag", "instruction.read", ""));
    }
}
