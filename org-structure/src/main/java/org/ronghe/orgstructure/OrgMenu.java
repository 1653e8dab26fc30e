package org.ronghe.orgstructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ronghe.webkit.page.MenuPart;

/** What organisations add to the menu; delegations are reached from the user's own menu. */
@ApplicationScoped
class OrgMenu implements MenuPart {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Group.ORGANISATION, 10, "org.menu", "/organisations", "sitemap", "org.read", ""),
                new Entry(Group.ORGANISATION, 11, "change.menu", "/changes", "sitemap", "change.read", ""),
                new Entry(
                        Group.ORGANISATION,
                        12,
                        "coverage.menu",
                        "/organisations/coverage",
                        "gauge",
                        "coverage.read",
                        ""),
                new Entry(Group.ORGANISATION, 13, "election.menu", "/elections", "users", "election.read", ""),
                new Entry(Group.ORGANISATION, 14, "life.menu", "/life/gaps", "calendar-event", "life.read", ""),
                new Entry(Group.ORGANISATION, 14, "dual.menu", "/life/dual", "calendar-event", "life.dual", ""),
                new Entry(Group.ORGANISATION, 14, "talk.menu", "/talks", "users", "talk.read", ""),
                new Entry(Group.ORGANISATION, 14, "course.menu", "/courses", "notebook", "course.read", ""),
                new Entry(Group.ORGANISATION, 15, "member.menu", "/members", "clipboard-list", "member.read", ""),
                new Entry(Group.ORGANISATION, 16, "meeting.menu", "/meetings", "notebook", "meeting.read", ""),
                new Entry(
                        Group.ORGANISATION,
                        17,
                        "meeting-item.menu",
                        "/meetings/items",
                        "list-check",
                        "meeting-item.read",
                        ""),
                new Entry(Group.ORGANISATION, 16, "theme-plan.menu", "/theme-plans", "bookmark", "theme-plan.read", ""),
                new Entry(Group.ORGANISATION, 16, "material.menu", "/materials", "books", "material.read", ""),
                new Entry(Group.ORGANISATION, 16, "study-plan.menu", "/study-plans", "school", "study-plan.read", ""),
                new Entry(Group.ORGANISATION, 16, "spot-check.menu", "/spot-checks", "checks", "spot-check.read", ""),
                new Entry(Group.ORGANISATION, 17, "matter.menu", "/matters", "scale", "matter.read", ""),
                new Entry(
                        Group.ORGANISATION,
                        18,
                        "responsibility.menu",
                        "/responsibilities",
                        "clipboard-list",
                        "responsibility.export",
                        ""),
                new Entry(
                        Group.ORGANISATION,
                        18,
                        "secretary-report.menu",
                        "/secretary-reports",
                        "report",
                        "secretary-report.export",
                        ""),
                new Entry(Group.ORGANISATION, 18, "contact.menu", "/contacts", "link", "contact.read", ""),
                new Entry(Group.ORGANISATION, 20, "people.menu", "/people", "users", "people.read", ""),
                new Entry(Group.ORGANISATION, 30, "handover.menu", "/handovers", "transfer-in", "handover.read", ""),
                new Entry(Group.ORGANISATION, 35, "correction.menu", "/corrections", "edit", "correction.decide", ""));
    }
}
