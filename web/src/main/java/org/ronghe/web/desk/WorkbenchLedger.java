package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Decisions;
import org.ronghe.domain.register.WorkItem.Category;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.DeskLines;
import org.ronghe.webkit.page.DeskNotes;
import org.ronghe.webkit.page.DeskPart;

/** Reads the register for one person. Each part is one look-up by index, whatever the number of items. */
@ApplicationScoped
class WorkbenchLedger {
    /** What one person can take in. */
    private static final int MOST = 20;

    /** What is listed when the reader asks for all of it; beyond that the ledgers show the rest. */
    private static final int ALL = 200;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    Decisions decisions;

    @Inject
    OrgUnits units;

    @Inject
    @Any
    Instance<DeskPart> parts;

    @Inject
    @Any
    Instance<DeskNotes> notes;

    @Inject
    @Any
    Instance<DeskLines> lines;

    /** Which items are shown. */
    public enum Tab {
        MINE,
        LED,
        DONE
    }

    /**
     * The desk.
     *
     * @param due what asks for the reader now
     * @param waiting what waits for the reader's decision, the longest first
     * @param more whether more items are open than are listed
     * @param all whether the reader asked for all of it
     * @param saved number of the item that was just written for here
     * @param lines what modules tell the reader beside
     */
    public record Page(
            Tab tab,
            List<Item> items,
            List<Decision> waiting,
            Due due,
            boolean more,
            boolean all,
            @Nullable Long saved,
            List<DeskLines.Line> lines) {

        /** The decisions on the page; the last one read only tells that there are more. */
        public List<Decision> shown() {
            return waiting.subList(0, Math.min(waiting.size(), most(all)));
        }

        /** The item that something was just written for, when it still stands here. */
        public @Nullable Item savedItem() {
            return saved == null
                    ? null
                    : items.stream()
                            .filter(item -> item.id() == saved)
                            .findFirst()
                            .orElse(null);
        }
    }

    /**
     * What asks for somebody now: the desk says it in words, and the menu has its sum beside the desk's name.
     *
     * @param late what is overdue: items of the person, and what waits for the person's decision
     * @param soon items of the person due within so many days
     * @param soonDays of the parameter
     * @param waiting decisions that wait for the person, as far as one can take them in
     * @param lateWaiting how many of these are overdue: they stand in both numbers, and once in the sum
     * @param more whether more decisions wait than that
     */
    public record Due(int late, int soon, int soonDays, int waiting, int lateWaiting, boolean more) {
        public int sum() {
            return late + soon + waiting - lateWaiting;
        }

        /** A number that knows when it stopped counting. */
        String open(int number) {
            return number + (more ? "+" : "");
        }

        /** The sentence about it. @param number draws each of its numbers */
        public String said(Ui ui, BiFunction<String, String, String> number) {
            return ui.t(
                    lateWaiting > 0 ? "workbench.sum-late" : "workbench.sum",
                    number.apply(open(sum()), ""),
                    number.apply(String.valueOf(late), late > 0 ? "dj-bad" : ""),
                    soonDays,
                    number.apply(String.valueOf(soon), soon > 0 ? "dj-warn" : ""),
                    number.apply(open(waiting), ""),
                    number.apply(open(lateWaiting), "dj-bad"));
        }

        /** As it stands beside the menu's line. */
        public String shown() {
            return sum() > 99 ? "99+" : open(sum());
        }
    }

    /**
     * One item of whatever ledger.
     *
     * @param source where it comes from, such as its round: two rounds may use one code
     * @param act what can be done for it right here, or null
     * @param urging who urged and nobody answered yet, or null
     */
    public record Item(
            long id,
            String module,
            String kind,
            String code,
            String source,
            String title,
            String path,
            String unit,
            @Nullable LocalDate due,
            Category category,
            String state,
            @Nullable Long daysLeft,
            DeskPart.@Nullable Act act,
            DeskNotes.@Nullable Urging urging) {
        Item named(String unit) {
            return new Item(
                    id, module, kind, code, source, title, path, unit, due, category, state, daysLeft, act, urging);
        }

        Item with(DeskPart.@Nullable Act act, DeskNotes.@Nullable Urging urging) {
            return new Item(
                    id, module, kind, code, source, title, path, unit, due, category, state, daysLeft, act, urging);
        }
    }

    /**
     * One decision that waits for the reader.
     *
     * @param step the step that decides, in the words of its ledger
     * @param since from when it waits
     */
    public record Decision(
            String kind,
            String step,
            String code,
            String source,
            String title,
            String path,
            String unit,
            @Nullable LocalDate due,
            LocalDate since) {}

    private static int most(boolean all) {
        return all ? ALL : MOST;
    }

    private List<Decision> waiting(int most) {
        var waiting = decisions.of(gate.actor(), most + 1);
        var names = unitNames(waiting.stream().map(Decisions.Decision::unit));
        return waiting.stream()
                .map(each -> new Decision(
                        each.kind(),
                        each.step(),
                        each.code(),
                        each.source(),
                        each.title(),
                        each.path(),
                        each.unit() == null ? "" : names.getOrDefault(each.unit(), ""),
                        each.due(),
                        LocalDate.ofInstant(each.since(), clock.getZone())))
                .toList();
    }

    private Map<Long, String> unitNames(Stream<@Nullable Long> units) {
        var ids = new HashSet<Long>();
        units.filter(Objects::nonNull).forEach(ids::add);
        return ids.isEmpty() ? Map.of() : this.units.namesOf(ids);
    }

    @Permits(value = "workbench.read", trace = Trace.NONE)
    Page page(Tab tab, boolean all, @Nullable Long saved) {
        var me = gate.actor().person();
        var today = LocalDate.now(clock);
        int most = most(all);
        var items = withActs(items(tab, me, today, most + 1));
        var waiting = waiting(most);
        boolean more = items.size() > most;
        return new Page(
                tab,
                more ? items.subList(0, most) : items,
                waiting,
                due(me, today, waiting.stream().map(Decision::due).toList()),
                more,
                all,
                saved,
                lines.stream().flatMap(each -> each.lines().stream()).toList());
    }

    /** @param waiting the due days of what waits for the person's decision */
    private Due due(long me, LocalDate today, List<@Nullable LocalDate> waiting) {
        int soonDays = parameters.number("rectify.due_soon_days", today);
        int lateWaiting = (int) waiting.stream()
                .limit(MOST)
                .filter(day -> day != null && day.isBefore(today))
                .count();
        return sql.one(
                        """
                        SELECT count(*) FILTER (WHERE current_due < ?) AS late,
                               count(*) FILTER (WHERE current_due >= ?) AS soon
                          FROM (SELECT current_due FROM domain.work_item
                                 WHERE responsible = ? AND valid_to = 'infinity'
                                   AND category IN ('RUNNING', 'WAITING') AND current_due <= ? LIMIT 1000) AS due
                        """,
                        row -> new Due(
                                row.integer("late") + lateWaiting,
                                row.integer("soon"),
                                soonDays,
                                Math.min(waiting.size(), MOST),
                                lateWaiting,
                                waiting.size() > MOST),
                        today,
                        today,
                        me,
                        today.plusDays(soonDays))
                .orElseThrow();
    }

    /** Each ledger is asked once for all of its items on the desk. */
    private List<Item> withActs(List<Item> items) {
        var acts = new HashMap<String, Map<Long, DeskPart.Act>>();
        for (var part : parts) {
            acts.put(
                    part.kind(),
                    part.open(items.stream()
                            .filter(item -> item.kind().equals(part.kind()))
                            .map(Item::id)
                            .toList()));
        }
        var urgings = new HashMap<String, Map<Long, DeskNotes.Urging>>();
        items.stream()
                .collect(Collectors.groupingBy(Item::kind, Collectors.mapping(Item::id, Collectors.toList())))
                .forEach((kind, ids) -> notes.forEach(note ->
                        urgings.computeIfAbsent(kind, key -> new HashMap<>()).putAll(note.urgings(kind, ids))));
        return items.stream()
                .map(item -> item.with(
                        acts.getOrDefault(item.kind(), Map.of()).get(item.id()),
                        urgings.getOrDefault(item.kind(), Map.of()).get(item.id())))
                .toList();
    }

    private List<Item> items(Tab tab, long me, LocalDate today, int most) {
        return switch (tab) {
            case MINE -> urgent("responsible", me, today, most);
            case LED -> urgent("leader", me, today, most);
            case DONE ->
                read(
                        "responsible = ? AND valid_to = 'infinity' AND category = 'CLOSED' ORDER BY valid_from DESC LIMIT "
                                + most,
                        today,
                        me);
        };
    }

    private static final String OPEN = " = ? AND valid_to = 'infinity'"
            + " AND category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING')";
    private static final String LATE = "(current_due < ? AND category IN ('RUNNING', 'WAITING'))";
    private static final String BY_DUE = " ORDER BY current_due, version_id LIMIT ";

    /** Overdue first, then by due date, those without one last: two walks along one index. */
    private List<Item> urgent(String mine, long me, LocalDate today, int most) {
        var late = read(mine + OPEN + " AND " + LATE + BY_DUE + most, today, me, today);
        var others = read(mine + OPEN + " AND " + LATE + " IS NOT TRUE" + BY_DUE + most, today, me, today);
        return Stream.concat(late.stream(), others.stream()).limit(most).toList();
    }

    private record Line(Item item, @Nullable Long unit) {}

    private List<Item> read(String where, LocalDate today, Object... values) {
        var lines = sql.list(
                "SELECT item_id, module, kind, code, source, title, path, owner_unit, current_due, category, state FROM domain.work_item"
                        + " WHERE " + where,
                row -> line(row, today),
                values);
        var names = unitNames(lines.stream().map(Line::unit));
        return lines.stream()
                .map(line -> line.item().named(line.unit() == null ? "" : names.getOrDefault(line.unit(), "")))
                .toList();
    }

    private static Line line(Sql.Cursor row, LocalDate today) throws SQLException {
        var due = row.date("current_due");
        var category = row.word(Category.class, "category");
        boolean runs = category == Category.RUNNING || category == Category.WAITING;
        return new Line(
                new Item(
                        row.number("item_id"),
                        row.text("module"),
                        row.text("kind"),
                        row.text("code"),
                        row.text("source"),
                        row.text("title"),
                        row.text("path"),
                        "",
                        due,
                        category,
                        row.text("state"),
                        due == null || !runs ? null : ChronoUnit.DAYS.between(today, due),
                        null,
                        null),
                row.numberOrNull("owner_unit"));
    }

    /** The number beside the menu's first line. */
    public record Badge(Due due) {}

    @Permits(value = "workbench.read", trace = Trace.NONE)
    Badge badge() {
        var actor = gate.actor();
        return new Badge(due(
                actor.person(),
                LocalDate.now(clock),
                decisions.of(actor, MOST + 1).stream()
                        .map(Decisions.Decision::due)
                        .toList()));
    }
}
