package org.ronghe.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.webkit.page.MenuPart;

/** What governance adds to the menu. */
@ApplicationScoped
class DisciplineMenu implements MenuPart {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(
                        Group.LEDGER,
                        30,
                        "menu.rectification",
                        "/discipline/rectifications",
                        "table",
                        "rectification.read",
                        ""),
                new Entry(Group.LEDGER, 31, "menu.figures", "/discipline/figures", "report", "rectification.read", ""),
                new Entry(
                        Group.LEDGER,
                        32,
                        "menu.closings",
                        "/discipline/closings",
                        "list-check",
                        "rectification.closing-read",
                        ""),
                new Entry(Group.LEDGER, 33, "menu.orders", "/discipline/orders", "clipboard-list", "order.read", ""),
                new Entry(Group.LEDGER, 34, "menu.letters", "/discipline/letters", "message", "letter.read", ""),
                new Entry(Group.LEDGER, 34, "menu.notices", "/discipline/notices", "file-text", "notice.export", ""),
                new Entry(
                        Group.LEDGER,
                        35,
                        "menu.lookbacks",
                        "/discipline/look-backs",
                        "list-check",
                        "lookback.read",
                        ""),
                new Entry(
                        Group.LEDGER, 36, "menu.rounds", "/discipline/rounds", "clipboard-list", "inspection.read", ""),
                new Entry(
                        Group.LEDGER,
                        37,
                        "menu.inspectors",
                        "/discipline/inspectors",
                        "user-cog",
                        "inspector.export",
                        ""),
                new Entry(
                        Group.ADMINISTRATION,
                        20,
                        "menu.import",
                        "/discipline/imports",
                        "transfer-in",
                        "rectification.import",
                        ""));
    }
}
