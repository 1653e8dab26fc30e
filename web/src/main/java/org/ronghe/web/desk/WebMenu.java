package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.webkit.page.MenuPart;

/** What the house itself adds to the menu. */
@ApplicationScoped
class WebMenu implements MenuPart {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Group.DESK, 0, "menu.workbench", "/", "layout-list", "workbench.read", "/workbench/badge"));
    }
}
