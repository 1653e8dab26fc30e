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
                new Entry(Group.DESK, 0, "menu.workbench", "/", "layout-list", "workbench.read", "/workbench/badge"),
                new Entry(Group.DESK, 10, "cockpit.title", "/cockpit", "gauge", "cockpit.read", ""),
                new Entry(
                        Group.ADMINISTRATION,
                        40,
                        "menu.parameters",
                        "/admin/parameters",
                        "adjustments-horizontal",
                        "parameter.read",
                        ""),
                new Entry(
                        Group.ADMINISTRATION,
                        45,
                        "menu.calendar",
                        "/admin/calendar",
                        "calendar-event",
                        "calendar.read",
                        ""),
                new Entry(Group.ADMINISTRATION, 47, "remind.receipts", "/admin/reminders", "bell", "reminder.read", ""),
                new Entry(
                        Group.ADMINISTRATION,
                        47,
                        "menu.templates",
                        "/admin/templates",
                        "file-text",
                        "template.read",
                        ""),
                new Entry(
                        Group.ADMINISTRATION, 50, "menu.accounts", "/admin/accounts", "user-cog", "account.write", ""),
                new Entry(Group.ADMINISTRATION, 60, "menu.audit", "/admin/audit", "shield-lock", "audit.read", ""));
    }
}
