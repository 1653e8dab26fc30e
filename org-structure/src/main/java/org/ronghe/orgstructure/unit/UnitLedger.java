package org.ronghe.orgstructure.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.TermLamp.Stage;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Pictures;

/** Where organisations are read: the tree with its terms, and the card of one unit. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class UnitLedger {
    /** 党支部书记（实验室主任）: what stands in the brackets is the secretary's other post. */
    private static final Pattern OTHER_POST = Pattern.compile(".*（(.+)）");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    /** One unit as read, before it is shown. */
    private record Row(
            long id,
            String code,
            Kind kind,
            String name,
            String shortName,
            @Nullable Long parent,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            String secretaryPost,
            @Nullable LocalDate dissolved,
            @Nullable BranchNature nature,
            String approval,
            TermLamp lamp,
            boolean gone) {}

    @Permits(value = "org.read", trace = Permits.Trace.NONE)
    Organisations list(UnitFilter filter) {
        return page(filter);
    }

    /** The same for a file that leaves the house. */
    @Permits(value = "org.read", trace = Permits.Trace.READ)
    Organisations export(UnitFilter filter) {
        return page(filter);
    }

    private Organisations page(UnitFilter filter) {
        var picture = pictures.of(filter.asOf());
        var today = pictures.day(picture);
        var shown = filter.shown();
        var term = filter.term();
        int near = parameters.number("term.remind_days_near", today);
        int far = parameters.number("term.remind_days_far", today);
        var all = rows(picture, today, near, far);
        var links = links(picture);
        var byId = new HashMap<Long, Row>();
        all.forEach(row -> byId.put(row.id(), row));
        var found = all.stream()
                .filter(row -> shown.shows(row.kind(), row.gone()))
                .filter(row -> term == null
                        || (row.lamp().stage() == term && row.lamp().elects()))
                .toList();
        var visible = new HashSet<Long>();
        found.forEach(row -> visible.add(row.id()));
        var lines = found.stream()
                .map(row -> new Line(
                        row.id(),
                        row.code(),
                        row.kind(),
                        row.name(),
                        row.shortName(),
                        level(row, byId, visible),
                        parentCode(row, byId),
                        linked(row, links, byId),
                        row.secretaryPost(),
                        row.established(),
                        row.termEnd(),
                        row.dissolved(),
                        row.nature(),
                        row.approval(),
                        row.lamp()))
                .toList();
        var ends = lines.stream().map(Line::termEnd).filter(Objects::nonNull).toList();
        return new Organisations(
                filter,
                shown,
                term,
                near,
                far,
                summary(all, links, byId),
                chips(all, shown),
                TermAxis.over(ends, today),
                lines);
    }

    private List<Row> rows(Picture picture, LocalDate today, int near, int far) {
        // what is decided for a later day is not there yet
        var where = picture.where("u").and("(u.established IS NULL OR u.established <= ?)", today);
        return sql.list(
                "SELECT u.* FROM " + picture.of("orgstructure.org_unit")
                        + " u JOIN orgstructure.org_unit o ON o.id = u.id WHERE " + where.text()
                        + " ORDER BY o.position, o.id",
                row -> row(row, today, near, far),
                where.values());
    }

    private static Row row(Sql.Cursor row, LocalDate today, int near, int far) throws SQLException {
        var kind = row.word(Kind.class, "kind");
        var dissolved = row.date("dissolved");
        var termEnd = row.date("term_end");
        boolean gone = dissolved != null && !dissolved.isAfter(today);
        return new Row(
                row.number("id"),
                row.text("code"),
                kind,
                row.text("name"),
                row.text("short_name"),
                row.numberOrNull("parent_id"),
                row.date("established"),
                termEnd,
                row.text("secretary_post"),
                dissolved,
                Optional.of(row.text("nature"))
                        .filter(word -> !word.isEmpty())
                        .map(BranchNature::valueOf)
                        .orElse(null),
                row.text("approval"),
                TermLamp.of(kind, gone ? null : termEnd, today, near, far),
                gone);
    }

    /** Laboratories and departments by branch, and branches by laboratory or department. */
    private Map<Long, List<Long>> links(Picture picture) {
        var where = picture.where("l");
        var links = new HashMap<Long, List<Long>>();
        sql.list(
                "SELECT l.unit_id, l.branch_id FROM " + picture.of("orgstructure.unit_link")
                        + " l JOIN orgstructure.org_unit u ON u.id = l.unit_id"
                        + " JOIN orgstructure.org_unit b ON b.id = l.branch_id WHERE " + where.text()
                        + " ORDER BY u.position, b.position",
                row -> links.computeIfAbsent(row.number("branch_id"), key -> new ArrayList<>())
                                .add(row.number("unit_id"))
                        && links.computeIfAbsent(row.number("unit_id"), key -> new ArrayList<>())
                                .add(row.number("branch_id")),
                where.values());
        return links;
    }

    private static int level(Row row, Map<Long, Row> byId, HashSet<Long> visible) {
        int level = 0;
        for (var at = above(row, byId); at != null; at = above(at, byId)) {
            if (visible.contains(at.id())) {
                level++;
            }
        }
        return level;
    }

    private static @Nullable Row above(Row row, Map<Long, Row> byId) {
        return row.parent() == null ? null : byId.get(row.parent());
    }

    private static String parentCode(Row row, Map<Long, Row> byId) {
        var above = above(row, byId);
        return above == null ? "" : above.code();
    }

    private static List<String> linked(Row row, Map<Long, List<Long>> links, Map<Long, Row> byId) {
        return links.getOrDefault(row.id(), List.of()).stream()
                .map(byId::get)
                .filter(unit -> unit != null && !unit.gone())
                .map(unit -> Objects.requireNonNull(unit).shortName())
                .toList();
    }

    private static Summary summary(List<Row> all, Map<Long, List<Long>> links, Map<Long, Row> byId) {
        var active = all.stream().filter(row -> !row.gone()).toList();
        var uncovered = new ArrayList<String>();
        var otherSecretaries = new ArrayList<String>();
        int laboratories = 0;
        int directors = 0;
        for (var row : active) {
            if (row.kind() == Kind.LABORATORY) {
                laboratories++;
                var branches = links.getOrDefault(row.id(), List.of()).stream()
                        .map(byId::get)
                        .filter(branch -> branch != null && !branch.gone() && UnitRules.electsAgain(branch.kind()))
                        .toList();
                if (branches.isEmpty()) {
                    uncovered.add(row.shortName());
                } else if (branches.stream()
                        .anyMatch(branch ->
                                isDirector(Objects.requireNonNull(branch).secretaryPost()))) {
                    directors++;
                } else {
                    otherSecretaries.add(row.shortName());
                }
            }
        }
        return new Summary(
                count(active, row -> row.kind() == Kind.PARTY_COMMITTEE),
                count(active, row -> row.kind() == Kind.GENERAL_BRANCH),
                count(active, row -> row.kind() == Kind.BRANCH),
                count(active, row -> row.kind() == Kind.TEMPORARY_BRANCH),
                count(active, row -> row.kind() == Kind.COMMANDO_TEAM),
                laboratories,
                laboratories - uncovered.size(),
                uncovered,
                directors,
                otherSecretaries,
                ending(active, Stage.PAST),
                ending(active, Stage.NEAR),
                ending(active, Stage.FAR));
    }

    /** Shown, not forced: 一般由 says the rule. A deputy director is another post. */
    static boolean isDirector(String secretaryPost) {
        return secretaryPost.contains("实验室主任");
    }

    private static int count(List<Row> rows, Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static List<String> ending(List<Row> active, Stage stage) {
        return active.stream()
                .filter(row -> row.lamp().stage() == stage && row.lamp().elects())
                .map(Row::shortName)
                .toList();
    }

    private static List<Chip> chips(List<Row> all, Shown current) {
        return Arrays.stream(Shown.values())
                .map(shown -> new Chip(shown, count(all, row -> shown.shows(row.kind(), row.gone())), shown == current))
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }

    /** The card of one unit. */
    @Permits(value = "org.read", trace = Permits.Trace.NONE)
    Card card(long id) {
        var today = LocalDate.now(clock);
        int near = parameters.number("term.remind_days_near", today);
        int far = parameters.number("term.remind_days_far", today);
        var found = sql.one(
                        """
                        SELECT u.*, p.name AS parent_name FROM orgstructure.org_unit u
                          LEFT JOIN orgstructure.org_unit p ON p.id = u.parent_id WHERE u.id = ?
                        """,
                        row -> Map.entry(
                                row(row, today, near, far),
                                Map.entry(
                                        row.number("version"),
                                        Map.entry(row.text("parent_name"), row.text("joint_reason")))),
                        id)
                .orElseThrow(() -> new NotFound("organisation", id));
        var unit = found.getKey();
        var posts = posts(id);
        return new Card(
                id,
                found.getValue().getKey(),
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.shortName(),
                unit.parent(),
                found.getValue().getValue().getKey(),
                unit.established(),
                unit.termEnd(),
                unit.lamp(),
                unit.secretaryPost(),
                unit.dissolved(),
                unit.nature(),
                unit.approval(),
                found.getValue().getValue().getValue(),
                UnitRules.BRANCHES.contains(unit.kind()),
                near(id, "parent_id = ?"),
                near(id, "id IN (SELECT unit_id FROM orgstructure.unit_link WHERE branch_id = ?)"),
                near(id, "id IN (SELECT branch_id FROM orgstructure.unit_link WHERE unit_id = ?)"),
                members(id, today),
                rollOf(id),
                parameters.number("privacy.min_cell", today),
                posts.stream().filter(post -> post.heldOn(today)).toList(),
                posts.stream().filter(post -> !post.heldOn(today)).toList());
    }

    private List<Neighbour> near(long id, String where) {
        return sql.list(
                "SELECT id, code, kind, name, dissolved IS NOT NULL AS gone FROM orgstructure.org_unit WHERE " + where
                        + " ORDER BY position, id",
                row -> new Neighbour(
                        row.number("id"),
                        row.text("code"),
                        row.word(Kind.class, "kind"),
                        row.text("name"),
                        row.flag("gone")),
                id);
    }

    /** The change whose roll is that of a temporary branch. */
    private @Nullable Long rollOf(long id) {
        return sql.one(
                        "SELECT id FROM orgstructure.org_change WHERE unit_id = ? AND kind = 'TEMPORARY' AND carried_on"
                                + " IS NOT NULL ORDER BY id DESC LIMIT 1",
                        row -> row.number("id"),
                        id)
                .orElse(null);
    }

    /**
     * Staff or members, with whoever is on the roll of a temporary branch. A few people are no statistics: below the
     * smallest cell the number is not said.
     */
    private @Nullable Integer members(long id, LocalDate today) {
        int members = (int) sql.number("""
                SELECT (SELECT count(*) FROM orgstructure.person
                         WHERE ? IN (unit_id, branch_id) AND joined <= ? AND (left_on IS NULL OR left_on > ?))
                     + (SELECT count(*) FROM orgstructure.temporary_member
                         WHERE unit_id = ? AND from_date <= ? AND (to_date IS NULL OR to_date >= ?))
                """, id, today, today, id, today, today);
        return members > 0 && members < parameters.number("privacy.min_cell", today) ? null : Integer.valueOf(members);
    }

    private List<Post> posts(long id) {
        return sql.list(
                """
                SELECT p.id, p.person_id, q.name, p.role, p.title, p.from_date, p.to_date
                  FROM orgstructure.held_post p JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE p.unit_id = ? AND p.role NOT IN ('SYSA', 'SECA', 'AUDA')
                 ORDER BY p.from_date DESC, p.id DESC LIMIT 200
                """,
                row -> new Post(
                        row.number("id"),
                        row.number("person_id"),
                        row.text("name"),
                        row.word(Role.class, "role"),
                        row.text("title"),
                        row.requiredDate("from_date"),
                        row.date("to_date")),
                id);
    }

    /** What a form about the unit starts from. */
    @Permits(value = "org.write", trace = Permits.Trace.NONE)
    Card cardToWrite(long id) {
        return card(id);
    }

    /** The list of organisations. */
    public record Organisations(
            UnitFilter filter,
            Shown shown,
            @Nullable Stage term,
            int nearDays,
            int farDays,
            Summary summary,
            List<Chip> chips,
            TermAxis axis,
            List<Line> lines) {}

    /** The figures above the tree; each opens its rows. */
    public record Summary(
            int committees,
            int generalBranches,
            int branches,
            int temporaryBranches,
            int teams,
            int laboratories,
            int covered,
            List<String> uncovered,
            int directorSecretaries,
            List<String> otherSecretaries,
            List<String> past,
            List<String> near,
            List<String> far) {}

    public record Chip(Shown shown, int count, boolean current) {}

    /**
     * One row of the tree.
     *
     * @param level how many of the units above it are shown too
     * @param linked short names of the laboratories and departments a branch stands in, or of the branches in them
     */
    public record Line(
            long id,
            String code,
            Kind kind,
            String name,
            String shortName,
            int level,
            String parentCode,
            List<String> linked,
            String secretaryPost,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            @Nullable LocalDate dissolved,
            @Nullable BranchNature nature,
            String approval,
            TermLamp lamp) {
        /** The secretary's other post, which is what tells branches apart; the whole text where there is none. */
        public String otherPost() {
            return Optional.of(OTHER_POST.matcher(secretaryPost))
                    .filter(java.util.regex.Matcher::matches)
                    .map(match -> match.group(1))
                    .orElse(secretaryPost);
        }
    }

    public record Neighbour(long id, String code, Kind kind, String name, boolean dissolved) {}

    /** A post in the unit. Administrators of the system are nobody's organisation and are not named here. */
    public record Post(
            long id,
            long person,
            String name,
            Role role,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean heldOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /**
     * One unit.
     *
     * @param mayLink whether laboratories and departments can be linked to it
     * @param members people of the unit, absent where they are too few to say
     * @param rollOf the change that has the roll of a temporary branch
     */
    public record Card(
            long id,
            long version,
            String code,
            Kind kind,
            String name,
            String shortName,
            @Nullable Long parent,
            String parentName,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            TermLamp lamp,
            String secretaryPost,
            @Nullable LocalDate dissolved,
            @Nullable BranchNature nature,
            String approval,
            String jointReason,
            boolean mayLink,
            List<Neighbour> children,
            List<Neighbour> units,
            List<Neighbour> branches,
            @Nullable Integer members,
            @Nullable Long rollOf,
            int minCell,
            List<Post> posts,
            List<Post> history)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return name;
        }
    }
}
