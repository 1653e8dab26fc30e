package org.ronghe.talent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.webkit.page.MenuPart;

/** What talent adds to the menu. */
@ApplicationScoped
class TalentMenu implements MenuPart {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Group.TALENT, 10, "talent.menu", "/talent", "school", "cycle.read", ""));
    }
}
