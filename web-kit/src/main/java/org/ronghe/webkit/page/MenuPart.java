package org.ronghe.webkit.page;

import java.util.Comparator;
import java.util.List;

/** What a module adds to the menu. A bean; an entry is drawn for whoever holds its permission, and for nobody else. */
public interface MenuPart {
    List<Entry> entries();

    /**
     * The address of the line that a page belongs to: the longest one that the page's own address begins with, so that
     * 组织覆盖 below 党组织 marks itself alone; empty where no line leads there.
     */
    static String current(List<Entry> menu, String path) {
        return menu.stream()
                .map(Entry::href)
                .filter(href -> path.equals(href) || (!href.equals("/") && path.startsWith(href + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The menu's groups in their order; the first has no heading. */
    enum Group {
        DESK,
        PLAN,
        LEDGER,
        ORGANISATION,
        LIFE,
        DECISION,
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
