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
                new Entry(Group.LIFE, 30, "life.menu", "/life/gaps", "calendar-event", "life.read", ""),
                new Entry(Group.LIFE, 36, "dual.menu", "/life/dual", "calendar-event", "life.dual", ""),
                new Entry(Group.LIFE, 46, "talk.menu", "/talks", "users", "talk.read", ""),
                new Entry(Group.LIFE, 44, "course.menu", "/courses", "notebook", "course.read", ""),
                new Entry(Group.ORGANISATION, 15, "member.menu", "/members", "clipboard-list", "member.read", ""),
                new Entry(Group.LIFE, 10, "meeting.menu", "/meetings", "notebook", "meeting.read", ""),
                new Entry(
                        Group.LIFE, 12, "meeting-item.menu", "/meetings/items", "list-check", "meeting-item.read", ""),
                new Entry(Group.LIFE, 32, "theme-plan.menu", "/theme-plans", "bookmark", "theme-plan.read", ""),
                new Entry(Group.LIFE, 42, "material.menu", "/materials", "books", "material.read", ""),
                new Entry(Group.LIFE, 40, "study-plan.menu", "/study-plans", "school", "study-plan.read", ""),
                new Entry(Group.LIFE, 34, "spot-check.menu", "/spot-checks", "checks", "spot-check.read", ""),
                new Entry(Group.DECISION, 10, "matter.menu", "/matters", "scale", "matter.read", ""),
                new Entry(
                        Group.DECISION,
                        20,
                        "responsibility.menu",
                        "/responsibilities",
                        "clipboard-list",
                        "responsibility.export",
                        ""),
                new Entry(
                        Group.DECISION,
                        22,
                        "secretary-report.menu",
                        "/secretary-reports",
                        "report",
                        "secretary-report.export",
                        ""),
                new Entry(Group.DECISION, 30, "contact.menu", "/contacts", "link", "contact.read", ""),
                new Entry(Group.ORGANISATION, 20, "people.menu", "/people", "users", "people.read", ""),
                new Entry(Group.ORGANISATION, 30, "handover.menu", "/handovers", "transfer-in", "handover.read", ""),
                new Entry(Group.ORGANISATION, 35, "correction.menu", "/corrections", "edit", "correction.decide", ""));
    }
}
