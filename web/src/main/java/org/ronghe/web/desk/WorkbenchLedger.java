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
    /** What one person can take in; the ledger shows the rest. */
    private static final int MOST = 20;

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
     * @param saved number of the item that was just written for here
     * @param lines what modules tell the reader beside
     */
    public record Page(
            Tab tab,
            List<Item> items,
            List<Decision> waiting,
            Due due,
            boolean more,
            @Nullable Long saved,
            List<DeskLines.Line> lines) {

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
     * @param late items of the person that are overdue
     * @param soon items of the person due within so many days
     * @param soonDays of the parameter
     * @param waiting decisions that wait for the person, as far as one can take them in
     * @param more whether more decisions wait than that
     */
    public record Due(int late, int soon, int soonDays, int waiting, boolean more) {
        public int sum() {
            return late + soon + waiting;
        }

        /** A number that knows when it stopped counting. */
        String open(int number) {
            return number + (more ? "+" : "");
        }

        /** The sentence about it. @param number draws each of its numbers */
        public String said(Ui ui, BiFunction<String, String, String> number) {
            return ui.t(
                    "workbench.sum",
                    number.apply(open(sum()), ""),
                    number.apply(String.valueOf(late), late > 0 ? "dj-bad" : ""),
                    soonDays,
                    number.apply(String.valueOf(soon), soon > 0 ? "dj-warn" : ""),
                    number.apply(open(waiting), ""));
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

    private List<Decision> waiting() {
        var waiting = decisions.of(gate.actor(), MOST + 1);
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
    Page page(Tab tab, @Nullable Long saved) {
        var me = gate.actor().person();
        var today = LocalDate.now(clock);
        var items = withActs(items(tab, me, today));
        var waiting = waiting();
        boolean more = items.size() > MOST;
        return new Page(
                tab,
                more ? items.subList(0, MOST) : items,
                waiting,
                due(me, today, waiting.size()),
                more,
                saved,
                lines.stream().flatMap(each -> each.lines().stream()).toList());
    }

    private Due due(long me, LocalDate today, int waiting) {
        int soonDays = parameters.number("rectify.due_soon_days", today);
        return sql.one(
                        """
                        SELECT count(*) FILTER (WHERE current_due < ?) AS late,
                               count(*) FILTER (WHERE current_due >= ?) AS soon
                          FROM (SELECT current_due FROM domain.work_item
                                 WHERE responsible = ? AND valid_to = 'infinity'
                                   AND category IN ('RUNNING', 'WAITING') AND current_due <= ? LIMIT 1000) AS due
                        """,
                        row -> new Due(
                                row.integer("late"),
                                row.integer("soon"),
                                soonDays,
                                Math.min(waiting, MOST),
                                waiting > MOST),
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

    private List<Item> items(Tab tab, long me, LocalDate today) {
        return switch (tab) {
            case MINE -> urgent("responsible", me, today);
            case LED -> urgent("leader", me, today);
            case DONE ->
                read(
                        "responsible = ? AND valid_to = 'infinity' AND category = 'CLOSED' ORDER BY valid_from DESC LIMIT "
                                + (MOST + 1),
                        today,
                        me);
        };
    }

    private static final String OPEN = " = ? AND valid_to = 'infinity'"
            + " AND category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING')";
    private static final String LATE = "(current_due < ? AND category IN ('RUNNING', 'WAITING'))";
    private static final String BY_DUE = " ORDER BY current_due, version_id LIMIT " + (MOST + 1);

    /** Overdue first, then by due date, those without one last: two walks along one index. */
    private List<Item> urgent(String mine, long me, LocalDate today) {
        var late = read(mine + OPEN + " AND " + LATE + BY_DUE, today, me, today);
        var others = read(mine + OPEN + " AND " + LATE + " IS NOT TRUE" + BY_DUE, today, me, today);
        return Stream.concat(late.stream(), others.stream()).limit(MOST + 1).toList();
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
                decisions.of(actor, MOST + 1).size()));
    }
}
