package org.ronghe.webkit.page;

import java.util.List;

/** What a module adds to the menu. A bean; an entry is drawn for whoever holds its permission, and for nobody else. */
public interface MenuPart {
    List<Entry> entries();

    /** The menu's groups in their order; the first has no heading. */
    enum Group {
        DESK,
        PLAN,
        LEDGER,
        ORGANISATION,
        TALENT,
        ADMINISTRATION
    }

    /**
     * One line of the menu.
     *
     * @param order place within the group
     * @param label message key
     * @param badge address of a fragment with a number, or empty
     */
    record Entry(Group group, int order, String label, String href, String icon, String permission, String badge) {}
}
