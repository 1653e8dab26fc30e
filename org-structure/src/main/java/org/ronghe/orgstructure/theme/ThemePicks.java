package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.meeting.MeetingState;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * Which branch picked which theme. Nothing is entered for it: a theme is picked by arranging a theme day with it, so
 * the picks are the meetings. Counts of branches alone, without any order of merit.
 */
@ApplicationScoped
class ThemePicks {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    /**
     * One branch in one month.
     *
     * @param theme title of the theme; empty for a theme day without one, and where there is no theme day
     * @param meeting the theme day; null where there is none
     */
    public record PickCell(
            long branch,
            String branchName,
            int month,
            String theme,
            @Nullable Long meeting,
            @Nullable LocalDate day,
            @Nullable MeetingState state) {}

    /** @param months twelve lists, January first */
    public record PickRow(long branch, String branchName, List<List<PickCell>> months) {}

    /** The branches that the reader sees, in the order of the tree. */
    public record PickPage(long plan, int year, String title, List<PickRow> rows) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("theme-plan.picks") + " · " + title;
        }
    }

    /** How many theme days that were not called off follow each theme of the plan. */
    Map<Long, Long> counts(long plan) {
        var counts = new HashMap<Long, Long>();
        sql.list("""
                SELECT t.id, count(m.id) AS picked FROM orgstructure.theme t
                  JOIN orgstructure.meeting m ON m.theme_id = t.id AND m.state <> 'CANCELLED'
                 WHERE t.plan_id = ? GROUP BY t.id
                """, row -> counts.put(row.number("id"), row.number("picked")), plan);
        return counts;
    }

    @Permits(value = "theme-plan.picks", trace = Trace.NONE)
    PickPage page(long plan) {
        return read(plan);
    }

    /** The cells of the page, one after another. */
    record Taken(LocalDate day, List<PickCell> cells) {}

    /** The same for a file that leaves the house. */
    @Permits(value = "theme-plan.picks", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Taken taken(long plan) {
        var cells = new ArrayList<PickCell>();
        for (var row : read(plan).rows()) {
            for (int month = 1; month <= row.months().size(); month++) {
                var held = row.months().get(month - 1);
                if (held.isEmpty()) {
                    cells.add(new PickCell(row.branch(), row.branchName(), month, "", null, null, null));
                }
                cells.addAll(held);
            }
        }
        return new Taken(LocalDate.now(clock), cells);
    }

    private PickPage read(long plan) {
        var head = sql.one(
                        "SELECT year, title FROM orgstructure.theme_plan WHERE id = ? AND state = 'ISSUED'",
                        row -> Map.entry(row.integer("year"), row.text("title")),
                        plan)
                .orElseThrow(() -> new NotFound(ThemePlanLines.KIND, plan));
        int year = head.getKey();
        var reach = gate.reach("theme-plan.picks");
        var held = new HashMap<Long, List<PickCell>>();
        sql.list(
                """
                SELECT m.id, m.unit_id, m.unit_name, m.day, m.state, coalesce(t.title, '') AS theme
                  FROM orgstructure.meeting m LEFT JOIN orgstructure.theme t ON t.id = m.theme_id
                 WHERE m.kind = 'THEME_DAY' AND m.state <> 'CANCELLED' AND m.day >= ? AND m.day <= ?
                   AND (? OR m.unit_id = ANY (?))
                 ORDER BY m.day, m.id
                """,
                row -> {
                    var day = row.requiredDate("day");
                    return held.computeIfAbsent(row.number("unit_id"), key -> new ArrayList<>())
                            .add(new PickCell(
                                    row.number("unit_id"),
                                    row.text("unit_name"),
                                    day.getMonthValue(),
                                    row.text("theme"),
                                    row.number("id"),
                                    day,
                                    row.word(MeetingState.class, "state")));
                },
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                reach.everything(),
                reach.units());
        var rows = units.all(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == OrgUnits.Kind.BRANCH && reach.covers(unit.id()))
                .map(unit -> new PickRow(unit.id(), unit.name(), byMonth(held.getOrDefault(unit.id(), List.of()))))
                .toList();
        return new PickPage(plan, year, head.getValue(), rows);
    }

    private static List<List<PickCell>> byMonth(List<PickCell> cells) {
        var months = new ArrayList<List<PickCell>>();
        for (int month = 1; month <= 12; month++) {
            int at = month;
            months.add(cells.stream().filter(cell -> cell.month() == at).toList());
        }
        return List.copyOf(months);
    }
}
