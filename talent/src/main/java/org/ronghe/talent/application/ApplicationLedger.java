package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.ronghe.talent.programme.Cycles;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/** Where applications are read: the own ones, those one has a part in, and all of them by personnel (§5.1). */
@ApplicationScoped
class ApplicationLedger {
    private static final String TABLE = "talent.application";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Cycles cycles;

    @Inject
    Clock clock;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record ApplicationPage(
            ApplicationFilter filter,
            List<ApplicationChoice> cycles,
            List<ApplicationChoice> units,
            List<ApplicationRow> rows,
            int total,
            boolean more,
            @Nullable String next) {
        /** The name of what is asked for; empty where nothing is. */
        public String name(List<ApplicationChoice> choices, @Nullable Long asked) {
            return choices.stream()
                    .filter(each -> asked != null && each.id() == asked)
                    .findFirst()
                    .map(ApplicationChoice::name)
                    .orElse("");
        }
    }

    /** Something that one can ask for. */
    public record ApplicationChoice(long id, String name) {}

    /** One line; no mark of a reviewer is in it. @param due what is due next */
    public record ApplicationRow(
            long id,
            String number,
            String cycle,
            String applicant,
            String unit,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate due,
            ApplicationState state,
            List<ApplicationMark> marks) {}

    /** What an empty form starts from. @param cycles that take applications of the reader now */
    public record NewApplicationPage(@Nullable Long cycle, List<ApplicationChoice> cycles) {}

    /** What an objection is about. */
    /**
     * @param open whether the notice still stands
     * @param own what the reader objected before, with the answer
     */
    public record NewObjectionPage(long application, String name, String cycle, boolean open, List<OwnObjection> own) {}

    public record OwnObjection(
            Instant at,
            String words,
            String answer,
            @Nullable LocalDate answeredOn) {}

    @Permits(value = "application.write", trace = Trace.NONE)
    NewApplicationPage blank(@Nullable Long cycle) {
        return new NewApplicationPage(cycle, receiving());
    }

    private List<ApplicationChoice> receiving() {
        var audience = people.find(gate.actor().person())
                .map(person -> ApplicationDesk.audience(person.kind()))
                .orElse(null);
        return audience == null
                ? List.of()
                : cycles.receiving(LocalDate.now(clock), audience).stream()
                        .map(each -> new ApplicationChoice(each.id(), each.name()))
                        .toList();
    }

    /** @throws org.ronghe.domain.NotFound for an application that is not shown now */
    @Permits(value = "objection.raise", trace = Trace.NONE)
    NewObjectionPage objecting(long application) {
        var own = sql.list(
                """
                SELECT at, words, answer, answered_on FROM talent.application_objection
                 WHERE application_id = ? AND by_person = ? ORDER BY id DESC
                """,
                row -> new OwnObjection(
                        row.instant("at"), row.text("words"), row.text("answer"), row.date("answered_on")),
                application,
                gate.actor().person());
        return sql.one(
                        """
                        SELECT applicant, cycle_name, state = 'PUBLICITY' AS open FROM talent.application WHERE id = ?
                        """,
                        row -> new NewObjectionPage(
                                application,
                                people.namesOf(List.of(row.number("applicant")))
                                        .getOrDefault(row.number("applicant"), ""),
                                row.text("cycle_name"),
                                row.flag("open"),
                                own),
                        application)
                .filter(page -> page.open() || !page.own().isEmpty())
                .orElseThrow(() -> new org.ronghe.domain.NotFound(ApplicationLines.KIND, application));
    }

    @Permits(value = "application.read", trace = Trace.NONE)
    ApplicationPage page(ApplicationFilter filter) {
        var picture = pictures.of(filter.asOf());
        var today = pictures.day(picture);
        var where = where(filter, picture, "application.read");
        var keyed = after(where, filter);
        var found = sql.list(
                select(picture) + keyed.text() + filter.order().order() + Leaf.LIMIT,
                row -> line(row, today),
                keyed.values());
        var leaf = Leaf.of(sql, picture.of(TABLE) + " a", where, found);
        return new ApplicationPage(
                filter,
                cycles.published().stream()
                        .map(each -> new ApplicationChoice(each.id(), each.name()))
                        .toList(),
                units.all(today).stream()
                        .filter(unit ->
                                unit.kind() == OrgUnits.Kind.DEPARTMENT || unit.kind() == OrgUnits.Kind.LABORATORY)
                        .map(unit -> new ApplicationChoice(unit.id(), unit.shortName()))
                        .toList(),
                named(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(line -> place(line.row(), filter.order())));
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "application.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = where(ApplicationFilter.words(words), Picture.NOW, "application.read");
        return sql.list(
                select(Picture.NOW) + where.text() + ApplicationSort.NEWEST.order() + " LIMIT ?",
                row -> new Findable.Found(
                        ApplicationLines.KIND,
                        row.text("number"),
                        row.text("cycle_name"),
                        "",
                        ApplicationFilter.PATH + "/" + row.number("id"),
                        row.text("state"),
                        row.date("due_on")),
                where.values(most));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "application.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(ApplicationFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter; they are never all in memory. */
    @Permits(value = "application.export", trace = Trace.NONE)
    @Transactional
    void each(ApplicationFilter filter, Consumer<ApplicationRow> consumer) {
        var picture = pictures.of(filter.asOf());
        var today = pictures.day(picture);
        var where = where(filter, picture, "application.export");
        sql.parts(
                select(picture) + where.text() + filter.order().order(),
                row -> line(row, today),
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static String select(Picture picture) {
        return """
                SELECT a.*, EXISTS (SELECT 1 FROM talent.application_objection o
                                     WHERE o.application_id = a.id AND o.answered_on IS NULL) AS objected
                  FROM %s a WHERE """.formatted(picture.of(TABLE)) + " ";
    }

    private Where where(ApplicationFilter filter, Picture picture, String permission) {
        var where = visible(picture.where("a"), permission);
        if (!filter.state().isEmpty()) {
            where.and("a.state = ANY (?)", filter.state());
        }
        if (filter.cycle() != null) {
            where.and("a.cycle_id = ?", filter.cycle());
        }
        if (filter.unit() != null) {
            where.and("a.unit_id = ?", filter.unit());
        }
        if (filter.only() != null) {
            marked(where, filter.only(), pictures.day(picture));
        }
        if (filter.q() != null) {
            var pattern = "%" + Sql.pattern(filter.q()) + "%";
            where.and("(a.number ILIKE ? OR a.cycle_name ILIKE ?)", pattern, pattern);
        }
        return where;
    }

    /** With the same rules as {@link #line}, for the database. */
    private static void marked(Where where, ApplicationMark mark, LocalDate day) {
        switch (mark) {
            case OVERDUE -> where.and("a.state = ANY (?) AND a.due_on < ?", timed(), day);
            case MISSING -> where.and("a.state = 'RETURNED'");
            case OBJECTED ->
                where.and("EXISTS (SELECT 1 FROM talent.application_objection o"
                        + " WHERE o.application_id = a.id AND o.answered_on IS NULL)");
        }
    }

    /** States in which a day that is past is one that was missed. */
    private static List<ApplicationState> timed() {
        return Stream.of(ApplicationState.values())
                .filter(ApplicationLedger::timed)
                .toList();
    }

    static boolean timed(ApplicationState state) {
        return switch (state) {
            case RETURNED, REVIEWING, SELECTED, MIDTERM, NOT_SELECTED -> true;
            default -> false;
        };
    }

    /** The same rule as {@link Application#visibleTo}, for the database. */
    private Where visible(Where where, String permission) {
        var actor = gate.actor();
        long me = actor.person();
        if (gate.reach(permission).everything()) {
            return where.and("(a.applicant = ? OR a.submitted_on IS NOT NULL)", me);
        }
        return where.and(
                """
                (a.applicant = ? OR (a.submitted_on IS NOT NULL AND (
                    (a.state = 'REVIEWING' AND EXISTS (SELECT 1 FROM talent.application_review r
                        WHERE r.application_id = a.id AND r.reviewer = ? AND r.conflict IS NULL))
                    OR EXISTS (SELECT 1 FROM talent.application_panel p WHERE p.application_id = a.id AND p.person = ?)
                    OR (? AND a.state IN ('PROPOSED', 'PUBLICITY'))
                    OR (? AND (a.state = ANY (?) OR (a.state = 'REVIEWING' AND a.reviews_in))))))
                """,
                me,
                me,
                me,
                actor.actsAs(Role.DIC),
                Application.deliberates(actor),
                Stream.of(ApplicationState.values())
                        .filter(ApplicationState::deliberated)
                        .toList());
    }

    private static Where after(Where where, ApplicationFilter filter) {
        var place = filter.after();
        if (place == null) {
            return where;
        }
        if (filter.order() == ApplicationSort.NEWEST) {
            return Leaf.below(where, "a.id", place);
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

    private static String place(ApplicationRow last, ApplicationSort order) {
        return order == ApplicationSort.NEWEST
                ? String.valueOf(last.id())
                : Objects.requireNonNullElse(last.due(), ApplicationSort.NEVER) + "_" + last.id();
    }

    private record Line(
            ApplicationRow row, long applicant, @Nullable Long unit) {}

    private static Line line(Sql.Cursor row, LocalDate today) throws SQLException {
        var state = row.word(ApplicationState.class, "state");
        var due = row.date("due_on");
        return new Line(
                new ApplicationRow(
                        row.number("id"),
                        row.text("number"),
                        row.text("cycle_name"),
                        "",
                        "",
                        row.date("submitted_on"),
                        due,
                        state,
                        marks(state, due, row.flag("objected"), today)),
                row.number("applicant"),
                row.numberOrNull("unit_id"));
    }

    static List<ApplicationMark> marks(
            ApplicationState state, @Nullable LocalDate due, boolean objected, LocalDate today) {
        var marks = new ArrayList<ApplicationMark>();
        if (timed(state) && due != null && due.isBefore(today)) {
            marks.add(ApplicationMark.OVERDUE);
        }
        if (state == ApplicationState.RETURNED) {
            marks.add(ApplicationMark.MISSING);
        }
        if (objected) {
            marks.add(ApplicationMark.OBJECTED);
        }
        return marks;
    }

    /** Names of all lines at once. */
    private List<ApplicationRow> named(List<Line> lines) {
        var names =
                people.namesOf(lines.stream().map(Line::applicant).distinct().toList());
        var called = units.namesOf(lines.stream()
                .map(Line::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> {
                    var row = line.row();
                    return new ApplicationRow(
                            row.id(),
                            row.number(),
                            row.cycle(),
                            names.getOrDefault(line.applicant(), ""),
                            line.unit() == null ? "" : called.getOrDefault(line.unit(), ""),
                            row.submittedOn(),
                            row.due(),
                            row.state(),
                            row.marks());
                })
                .toList();
    }
}
