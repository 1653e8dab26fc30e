package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where instructions are read: by leaders and the Party office, and by those who have a part in one (§5.1). */
@ApplicationScoped
class InstructionLedger {
    private static final String TABLE = "drive.instruction";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    ResolvedItems items;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record InstructionPage(
            InstructionFilter filter,
            List<InstructionChoice> keepers,
            List<InstructionChoice> units,
            List<InstructionRow> rows,
            int total,
            boolean more,
            @Nullable String next) {
        /** The name of what is asked for; empty where nothing is. */
        public String name(List<InstructionChoice> choices, @Nullable Long asked) {
            return choices.stream()
                    .filter(each -> asked != null && each.id() == asked)
                    .findFirst()
                    .map(InstructionChoice::name)
                    .orElse("");
        }
    }

    /** Somebody, or an organisation, that one can ask for. */
    public record InstructionChoice(long id, String name) {}

    /**
     * One line.
     *
     * @param title empty for a document under a secrecy mark
     * @param due what is due next
     * @param lag whether the committee studied it later than the limit, or has not by then
     * @param missed whether the leader in charge owes an entry
     */
    public record InstructionRow(
            long id,
            String number,
            InstructionKind kind,
            SourceLevel level,
            String title,
            String sourceNumber,
            boolean classified,
            LocalDate receivedOn,
            @Nullable LocalDate studiedOn,
            String keeper,
            String leadUnit,
            String leader,
            @Nullable LocalDate due,
            InstructionState state,
            boolean lag,
            boolean overdue,
            boolean missed) {}

    /** What an empty form starts from. @param keeper the reader, where the reader keeps the ledger */
    /** @param keepers whether anybody holds the post that keeps the ledger */
    public record NewInstructionPage(@Nullable Long keeper, boolean keepers) {}

    @Permits(value = "instruction.receive", trace = Trace.NONE)
    NewInstructionPage blank() {
        return new NewInstructionPage(
                gate.actor().is(Role.SUP) ? gate.actor().person() : null,
                !posts.holdersOf(Role.SUP, pictures.day(Picture.NOW)).isEmpty());
    }

    @Permits(value = "instruction.read", trace = Trace.NONE)
    InstructionPage page(InstructionFilter filter) {
        var picture = pictures.of(filter.asOf());
        var today = pictures.day(picture);
        var where = where(filter, picture, "instruction.read");
        var keyed = after(where, filter);
        var found = sql.list(
                select(picture) + keyed.text() + filter.order().order() + Leaf.LIMIT,
                row -> line(row, today),
                keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " i", where, found);
        return new InstructionPage(
                filter,
                keepers(filter),
                units.all(today).stream()
                        .filter(unit -> unit.kind() != OrgUnits.Kind.COMMANDO_TEAM)
                        .map(unit -> new InstructionChoice(unit.id(), unit.shortName()))
                        .toList(),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(line -> place(line.row(), filter.order())));
    }

    /** Whoever keeps the ledger today, and whoever is asked for. */
    private List<InstructionChoice> keepers(InstructionFilter filter) {
        var ids = new HashSet<>(posts.holdersOf(Role.SUP, LocalDate.now(clock)));
        if (filter.keeper() != null) {
            ids.add(filter.keeper());
        }
        return people.namesOf(ids).entrySet().stream()
                .map(each -> new InstructionChoice(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(InstructionChoice::id))
                .toList();
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "instruction.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(InstructionFilter.words(words), Picture.NOW, "instruction.read");
        return sql.list(
                select(Picture.NOW) + where.text() + InstructionSort.NEWEST.order() + " LIMIT ?",
                row -> new Findable.Found(
                        InstructionLines.KIND,
                        row.text("number"),
                        row.flag("classified") ? row.text("source_number") : row.text("title"),
                        row.flag("classified") ? "" : row.text("source_number"),
                        InstructionFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due_on")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "instruction.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(InstructionFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "instruction.export", trace = Trace.NONE)
    @Transactional
    void each(InstructionFilter filter, Consumer<InstructionRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var today = pictures.day(picture);
        var where = where(filter, picture, "instruction.export");
        sql.parts(
                select(picture) + where.text() + filter.order().order(),
                row -> line(row, today),
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static String select(Picture picture) {
        return "SELECT i.* FROM " + picture.of(TABLE) + " i WHERE ";
    }

    private Where where(InstructionFilter filter, Picture picture, String permission) {
        var where = visible(picture.where("i"), permission);
        if (!filter.state().isEmpty()) {
            where.and("i.state = ANY (?)", filter.state());
        }
        if (!filter.level().isEmpty()) {
            where.and("i.level = ANY (?)", filter.level());
        }
        if (filter.keeper() != null) {
            where.and("i.keeper = ?", filter.keeper());
        }
        if (filter.unit() != null) {
            where.and(
                    "(i.lead_unit = ? OR EXISTS (SELECT 1 FROM drive.instruction_co_unit c"
                            + " WHERE c.instruction_id = i.id AND c.unit_id = ?))",
                    filter.unit(),
                    filter.unit());
        }
        if (filter.only() != null) {
            marked(where, filter.only(), pictures.day(picture));
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and(
                    "(i.number ILIKE ? OR i.source_number ILIKE ? OR i.title ILIKE ? OR i.summary ILIKE ?)",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return where;
    }

    /** With the same rules as {@link #line}, for the database. */
    private static void marked(Where where, InstructionMark mark, LocalDate day) {
        switch (mark) {
            case LAG -> where.and("i.state <> 'VOIDED' AND coalesce(i.studied_on, ?::date) > i.study_due", day);
            case OVERDUE -> where.and("i.state = ANY (?) AND i.due_on < ?", states(InstructionState::running), day);
            case MISSED ->
                where.and("i.state = ANY (?) AND i.entry_due < ?", states(InstructionState::dispatched), day);
        }
    }

    private static List<InstructionState> states(java.util.function.Predicate<InstructionState> which) {
        return Stream.of(InstructionState.values()).filter(which).toList();
    }

    /** The same rule as {@link Instruction#visibleTo}, for the database, and whoever answers for one of its tasks. */
    private Where visible(Where where, String permission) {
        var reach = gate.reach(permission);
        if (reach.everything()) {
            return where;
        }
        var me = gate.actor().principals();
        return where.and("""
                (i.keeper = ANY (?) OR i.lead = ANY (?) OR i.leader = ANY (?) OR i.first = ANY (?)
                 OR i.lead_unit = ANY (?)
                 OR EXISTS (SELECT 1 FROM drive.instruction_co_unit c
                             WHERE c.instruction_id = i.id AND c.unit_id = ANY (?))
                 OR i.id = ANY (?))
                """, me, me, me, me, reach.units(), reach.units(), items.instructionsOf(me, reach.units()));
    }

    private static Where after(Where where, InstructionFilter filter) {
        var place = filter.after();
        if (place == null) {
            return where;
        }
        if (filter.order() == InstructionSort.NEWEST) {
            return Leaf.below(where, "i.id", place);
        }
        try {
            int gap = place.indexOf('_');
            return where.copy()
                    .and(
                            filter.order().beyond(),
                            LocalDate.parse(place.substring(0, Math.max(gap, 0))),
                            Long.valueOf(place.substring(gap + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Malformed.place("after", place);
        }
    }

    private static String place(InstructionRow last, InstructionSort order) {
        return order == InstructionSort.NEWEST
                ? String.valueOf(last.id())
                : Objects.requireNonNullElse(last.due(), InstructionSort.NEVER) + "_" + last.id();
    }

    private record Line(
            InstructionRow row,
            long keeper,
            @Nullable Long leadUnit,
            @Nullable Long leader) {}

    private static Line line(Sql.Cursor row, LocalDate today) throws SQLException {
        var state = row.word(InstructionState.class, "state");
        var studied = row.date("studied_on");
        var due = row.date("due_on");
        var entry = row.date("entry_due");
        return new Line(
                new InstructionRow(
                        row.number("id"),
                        row.text("number"),
                        row.word(InstructionKind.class, "kind"),
                        row.word(SourceLevel.class, "level"),
                        row.text("title"),
                        row.text("source_number"),
                        row.flag("classified"),
                        row.requiredDate("received_on"),
                        studied,
                        "",
                        "",
                        "",
                        due,
                        state,
                        state != InstructionState.VOIDED
                                && Objects.requireNonNullElse(studied, today).isAfter(row.requiredDate("study_due")),
                        state.running() && due != null && due.isBefore(today),
                        state.dispatched() && entry != null && entry.isBefore(today)),
                row.number("keeper"),
                row.numberOrNull("lead_unit"),
                row.numberOrNull("leader"));
    }

    /** Names of all lines at once. */
    private List<InstructionRow> named(List<Line> lines) {
        var names = people.namesOf(lines.stream()
                .flatMap(line -> Stream.of(line.keeper(), line.leader()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var leads = units.namesOf(lines.stream()
                .map(Line::leadUnit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> {
                    var row = line.row();
                    return new InstructionRow(
                            row.id(),
                            row.number(),
                            row.kind(),
                            row.level(),
                            row.title(),
                            row.sourceNumber(),
                            row.classified(),
                            row.receivedOn(),
                            row.studiedOn(),
                            names.getOrDefault(line.keeper(), ""),
                            line.leadUnit() == null ? "" : leads.getOrDefault(line.leadUnit(), ""),
                            line.leader() == null ? "" : names.getOrDefault(line.leader(), ""),
                            row.due(),
                            row.state(),
                            row.lag(),
                            row.overdue(),
                            row.missed());
                })
                .toList();
    }
}
