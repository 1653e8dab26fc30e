package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People.Kind;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * Where people and their posts are read. The roster is not for everybody (domain rules §5.1): who has it for a unit
 * sees that unit and what is below it, everybody else themselves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PeopleLedger {
    private static final int PAGE = 50;
    private static final int COUNTED = 1000;

    private static final String FOUND = """
            FROM orgstructure.person q
            LEFT JOIN orgstructure.org_unit u ON u.id = q.unit_id
            LEFT JOIN orgstructure.org_unit b ON b.id = q.branch_id
            """;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    /** What the list is asked for. */
    record Query(String words, @Nullable Long unit) {}

    private record Where(String sql, List<@Nullable Object> arguments) {
        @Nullable Object[] and(@Nullable Object... more) {
            var all = new ArrayList<@Nullable Object>(arguments);
            for (var each : more) {
                all.add(each);
            }
            return all.toArray();
        }
    }

    private Where where(Query query) {
        var today = LocalDate.now(clock);
        var text = new StringBuilder(" WHERE q.joined <= ? AND (q.left_on IS NULL OR q.left_on > ?)");
        var arguments = new ArrayList<@Nullable Object>(List.of(today, today));
        if (!knowsAdministrators()) {
            text.append(" AND q.kind <> 'ADMINISTRATOR'");
        }
        var reach = gate.reach("people.read");
        if (!reach.everything()) {
            text.append(" AND (q.id = ? OR q.unit_id = ANY (?) OR q.branch_id = ANY (?))");
            arguments.addAll(List.of(gate.actor().person(), reach.units(), reach.units()));
        }
        if (!query.words().isBlank()) {
            text.append(" AND q.name LIKE ?");
            arguments.add("%" + query.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.unit() != null) {
            text.append("""
                     AND EXISTS (SELECT FROM orgstructure.unit_reach r
                                  WHERE r.ancestor = ? AND r.descendant IN (q.unit_id, q.branch_id))
                    """);
            arguments.add(query.unit());
        }
        return new Where(text.toString(), arguments);
    }

    /**
     * One page, by pinyin.
     *
     * @param after the last person of the page before
     */
    @Permits(value = "people.read", trace = Permits.Trace.NONE)
    Roll list(Query query, @Nullable Long after) {
        var where = where(query);
        var keyset = after == null
                ? ""
                : " AND (q.sort_name COLLATE \"zh-x-icu\", q.id) > ((SELECT sort_name FROM orgstructure.person WHERE id = ?)"
                        + " COLLATE \"zh-x-icu\", ?)";
        var rows = sql.list(
                columns() + FOUND + where.sql() + keyset + " ORDER BY q.sort_name COLLATE \"zh-x-icu\", q.id LIMIT "
                        + (PAGE + 1),
                PeopleLedger::line,
                withToday(after == null ? where.and() : where.and(after, after)));
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        long total = sql.number(
                "SELECT count(*) FROM (SELECT 1 " + FOUND + where.sql() + " LIMIT " + (COUNTED + 1) + ") AS capped",
                where.and());
        return new Roll(
                query.words(),
                query.unit(),
                units(),
                List.copyOf(shown),
                Math.min(total, COUNTED),
                total > COUNTED,
                more ? Long.valueOf(shown.get(shown.size() - 1).id()) : null);
    }

    /** The units one can ask for. */
    private List<Option> units() {
        var reach = gate.reach("people.read");
        var today = LocalDate.now(clock);
        return sql.list(
                """
                SELECT id, name FROM orgstructure.org_unit
                 WHERE (dissolved IS NULL OR dissolved > ?) AND (? OR id = ANY (?)) ORDER BY position, id
                """, row -> new Option(row.number("id"), row.text("name")), today, reach.everything(), reach.units());
    }

    private static String columns() {
        return """
                SELECT q.id, q.name, q.kind, q.job, q.joined, u.short_name AS unit, b.short_name AS branch,
                       (SELECT string_agg(t.title, '、' ORDER BY t.first, t.id)
                          FROM (SELECT p.title, min(p.from_date) AS first, min(p.id) AS id
                                  FROM orgstructure.held_post p
                                 WHERE p.person_id = q.id AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
                                 GROUP BY p.title) AS t) AS posts
                """;
    }

    /** The select list asks for today before the condition does. */
    private @Nullable Object[] withToday(@Nullable Object[] arguments) {
        var today = LocalDate.now(clock);
        var all = new ArrayList<@Nullable Object>(List.of(today, today));
        for (var each : arguments) {
            all.add(each);
        }
        return all.toArray();
    }

    private static Line line(Sql.Cursor row) throws java.sql.SQLException {
        return new Line(
                row.number("id"),
                row.text("name"),
                row.word(Kind.class, "kind"),
                row.text("unit"),
                row.text("branch"),
                row.text("job"),
                row.text("posts"),
                row.requiredDate("joined"));
    }

    /** Everybody found, one after another, for a file that leaves the house. */
    @Transactional
    @Permits(value = "people.read", trace = Permits.Trace.READ)
    void export(Query query, Consumer<Line> consumer) {
        var where = where(query);
        sql.each(
                columns() + FOUND + where.sql() + " ORDER BY q.sort_name COLLATE \"zh-x-icu\", q.id",
                PeopleLedger::line,
                consumer,
                withToday(where.and()));
    }

    @Permits(value = "people.read", trace = Permits.Trace.NONE)
    Sheet sheet(long id) {
        return read(id);
    }

    /** What a form about the person starts from. */
    @Permits(value = "people.write", trace = Permits.Trace.NONE)
    Sheet sheetToWrite(long id) {
        return read(id);
    }

    /** What a form about the person's posts starts from. */
    @Permits(value = "post.write", trace = Permits.Trace.NONE)
    Sheet sheetToAppoint(long id) {
        return read(id);
    }

    /** What the decision about a proposed post starts from. */
    @Permits(value = "post.confirm", trace = Permits.Trace.NONE)
    Sheet sheetToConfirm(long id) {
        return read(id);
    }

    private Sheet read(long id) {
        var reach = gate.reach("people.read");
        var self = gate.actor().person() == id;
        var today = LocalDate.now(clock);
        var posts = posts(id, today);
        return sql.one(
                        "SELECT q.*, u.name AS unit_name, b.name AS branch_name " + FOUND + " WHERE q.id = ?",
                        row -> new Sheet(
                                id,
                                row.number("version"),
                                row.text("name"),
                                row.word(Kind.class, "kind"),
                                row.numberOrNull("unit_id"),
                                row.text("unit_name"),
                                row.numberOrNull("branch_id"),
                                row.text("branch_name"),
                                row.text("job"),
                                row.requiredDate("joined"),
                                row.date("left_on"),
                                self,
                                posts,
                                self || reach.everything() ? delegations(id, today) : List.of()),
                        id)
                .filter(person -> self || sees(reach, person))
                .orElseThrow(() -> new NotFound("person", id));
    }

    /** Who gives them their posts. */
    private boolean knowsAdministrators() {
        return gate.may("post.write") || gate.may("post.confirm");
    }

    private boolean sees(org.ronghe.domain.gate.Reach reach, Sheet person) {
        if (person.kind() == Kind.ADMINISTRATOR && !knowsAdministrators()) {
            return false;
        }
        return reach.everything()
                || (person.unit() != null && reach.covers(person.unit()))
                || (person.branch() != null && reach.covers(person.branch()));
    }

    private List<PostLine> posts(long id, LocalDate today) {
        return sql.list(
                """
                SELECT p.*, u.name AS unit_name FROM orgstructure.post p JOIN orgstructure.org_unit u ON u.id = p.unit_id
                 WHERE p.person_id = ? ORDER BY p.from_date DESC, p.id DESC
                """,
                row -> {
                    var to = row.date("to_date");
                    return new PostLine(
                            row.number("id"),
                            row.number("version"),
                            row.number("unit_id"),
                            row.text("unit_name"),
                            row.word(Role.class, "role"),
                            row.text("title"),
                            row.requiredDate("from_date"),
                            to,
                            row.text("reason"),
                            state(row),
                            row.text("declined"),
                            to == null || !to.isBefore(today));
                },
                id);
    }

    private static PostState state(Sql.Cursor row) throws java.sql.SQLException {
        if (!row.text("declined").isEmpty()) {
            return PostState.DECLINED;
        }
        return row.instantOrNull("confirmed_at") == null ? PostState.PROPOSED : PostState.HELD;
    }

    /** What the person gave and received. */
    @Permits(value = "delegation.write", trace = Permits.Trace.NONE)
    Delegations mine() {
        var today = LocalDate.now(clock);
        return new Delegations(
                parameters.number("delegation.max_days", today),
                delegations(gate.actor().person(), today));
    }

    private List<DelegationLine> delegations(long person, LocalDate today) {
        return sql.list(
                """
                SELECT d.*, g.name AS giver, r.name AS receiver FROM orgstructure.delegation d
                  JOIN orgstructure.person g ON g.id = d.from_person JOIN orgstructure.person r ON r.id = d.to_person
                 WHERE ? IN (d.from_person, d.to_person) ORDER BY d.from_date DESC, d.id DESC LIMIT 100
                """,
                row -> {
                    var from = row.requiredDate("from_date");
                    var to = row.requiredDate("to_date");
                    var ended = row.instantOrNull("ended_at");
                    var state = ended != null
                            ? DelegationState.ENDED
                            : to.isBefore(today)
                                    ? DelegationState.OVER
                                    : from.isAfter(today) ? DelegationState.COMING : DelegationState.RUNNING;
                    return new DelegationLine(
                            row.number("id"),
                            row.number("version"),
                            row.number("from_person") == person,
                            row.text("giver"),
                            row.text("receiver"),
                            from,
                            to,
                            row.text("reason"),
                            ended,
                            state);
                },
                person);
    }

    /**
     * One page of the roster.
     *
     * @param units units one can ask for
     * @param total how many are found, counted as far as a thousand
     * @param next last person of this page where another follows
     */
    public record Roll(
            String words,
            @Nullable Long unit,
            List<Option> units,
            List<Line> people,
            long total,
            boolean andMore,
            @Nullable Long next) {}

    public record Option(long id, String name) {}

    public record Line(
            long id, String name, Kind kind, String unit, String branch, String job, String posts, LocalDate joined) {}

    /** One person. */
    public record Sheet(
            long id,
            long version,
            String name,
            Kind kind,
            @Nullable Long unit,
            String unitName,
            @Nullable Long branch,
            String branchName,
            String job,
            LocalDate joined,
            @Nullable LocalDate leftOn,
            boolean self,
            List<PostLine> posts,
            List<DelegationLine> delegations)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return name;
        }

        /** Whether the day of leaving has come. */
        public boolean gone(LocalDate day) {
            return leftOn != null && !leftOn.isAfter(day);
        }

        PostLine post(long id) {
            return posts.stream()
                    .filter(post -> post.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("post", id));
        }
    }

    /** A post; {@code open} when it has not ended yet. */
    public record PostLine(
            long id,
            long version,
            long unit,
            String unitName,
            Role role,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            PostState state,
            String declined,
            boolean open) {}

    /** Proposed by the security administrator, confirmed by the business, or refused by it. */
    public enum PostState {
        PROPOSED,
        HELD,
        DECLINED
    }

    public record Delegations(int mostDays, List<DelegationLine> delegations) {}

    public record DelegationLine(
            long id,
            long version,
            boolean given,
            String giver,
            String receiver,
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable Instant endedAt,
            DelegationState state) {}

    public enum DelegationState {
        COMING,
        RUNNING,
        OVER,
        ENDED
    }
}
