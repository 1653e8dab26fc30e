package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.Memberships;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Where the roster of members is read (domain rules §5.1): the Party office sees all of it, secretaries their branches,
 * everybody else the branch they belong to. Every read is written down.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class MemberLedger {
    private static final String TABLES = """
            orgstructure.membership m
             JOIN orgstructure.person q ON q.id = m.person_id
             JOIN orgstructure.org_unit b ON b.id = m.branch_id
             LEFT JOIN orgstructure.org_unit u ON u.id = q.unit_id
            """;

    private static final String STANDING_FIRST = " ORDER BY m.taken_back_at IS NOT NULL, m.from_date DESC, m.id DESC";

    private static final String BY_NAME = " ORDER BY q.sort_name COLLATE \"zh-x-icu\", q.id";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Pictures pictures;

    @Inject
    Memberships memberships;

    @Inject
    AuditNote note;

    /**
     * One page of the roster.
     *
     * @param branches those one can ask for
     * @param full how many full members are found, whatever category is asked for; counted as far as a thousand
     * @param next last person of this page where another follows
     */
    public record MemberPage(
            MemberFilter filter,
            List<Branch> branches,
            List<MemberRow> rows,
            int full,
            int probationary,
            int total,
            boolean more,
            @Nullable Long next) {}

    public record Branch(long id, String name) {}

    /** One member. */
    public record MemberRow(
            long person,
            String name,
            String unit,
            long branch,
            String branchName,
            MemberCategory category,
            LocalDate joined,
            @Nullable LocalDate fullOn,
            LocalDate from) {}

    /**
     * One member with every stretch of the membership, the newest first.
     *
     * @param version of the newest stretch that was not taken back
     * @param standing whether there is one
     * @param current whether it has not been closed
     * @param stretches first those that stand, then, for the office, those that were taken back
     */
    public record MemberSheet(
            long person,
            String name,
            long version,
            boolean standing,
            boolean current,
            List<Stretch> stretches,
            List<Memberships.Temporary> temporary)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return name + " · " + ui.t("member.title");
        }

        public Stretch newest() {
            return stretches.get(0);
        }
    }

    public record Stretch(
            long branch,
            String branchName,
            MemberCategory category,
            LocalDate joined,
            @Nullable LocalDate fullOn,
            LocalDate from,
            @Nullable LocalDate to,
            MembershipBegan began,
            String origin,
            @Nullable MembershipClosed closed,
            String destination,
            @Nullable Instant takenBack,
            String reason) {}

    @Permits(value = "member.read", trace = Permits.Trace.READ)
    MemberPage page(MemberFilter filter) {
        var where = where(filter, true);
        var keyed = where.copy();
        if (filter.after() != null) {
            keyed.and(
                    "(q.sort_name COLLATE \"zh-x-icu\", q.id) > ((SELECT sort_name FROM orgstructure.person WHERE id = ?)"
                            + " COLLATE \"zh-x-icu\", ?)",
                    filter.after(),
                    filter.after());
        }
        var rows = sql.list(SELECT + keyed.text() + BY_NAME + Leaf.LIMIT, MemberLedger::row, keyed.values());
        var leaf = Leaf.of(sql, TABLES, where, rows);
        note.detail("roster", filter.branch() == null ? "all" : filter.branch());
        return new MemberPage(
                filter,
                branches(filter),
                List.copyOf(leaf.rows()),
                Leaf.count(sql, TABLES, where(filter, false).and("m.category = 'FULL'")),
                Leaf.count(sql, TABLES, where(filter, false).and("m.category = 'PROBATIONARY'")),
                leaf.total(),
                leaf.more(),
                leaf.next(MemberRow::person));
    }

    /** What the rows of a file are, after a line in the audit chain. */
    @Permits(value = "member.export", trace = Permits.Trace.READ)
    LocalDate open(MemberFilter filter) {
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Every member of the filter, one after another. */
    @Transactional
    @Permits(value = "member.export", trace = Permits.Trace.NONE)
    void each(MemberFilter filter, Consumer<MemberRow> consumer) {
        var where = where(filter, true);
        sql.each(SELECT + where.text() + BY_NAME, MemberLedger::row, consumer, where.values());
    }

    private static final String SELECT = """
            SELECT q.id, q.name, u.short_name AS unit, m.branch_id, b.short_name AS branch, m.category, m.joined_party,
                   m.full_on, m.from_date FROM\s""" + TABLES + " WHERE ";

    private static MemberRow row(Sql.Cursor row) throws SQLException {
        return new MemberRow(
                row.number("id"),
                row.text("name"),
                row.text("unit"),
                row.number("branch_id"),
                row.text("branch"),
                row.word(MemberCategory.class, "category"),
                row.requiredDate("joined_party"),
                row.date("full_on"),
                row.requiredDate("from_date"));
    }

    private Where where(MemberFilter filter, boolean category) {
        var where = standing(pictures.of(filter.asOf()), LocalDate.now(clock));
        reach(where, "m.branch_id", "m.person_id");
        if (filter.branch() != null) {
            where.and("m.branch_id = ?", filter.branch());
        }
        if (category && filter.category() != null) {
            where.and("m.category = ?", filter.category());
        }
        if (filter.q() != null) {
            where.and("q.name LIKE ?", "%" + Sql.pattern(filter.q()) + "%");
        }
        return where;
    }

    /** Who may see it today: a picture of the past shows nobody more than the roster of today does. */
    private void reach(Where where, String branch, @Nullable String person) {
        var reach = gate.reach("member.read");
        if (!reach.everything()) {
            var self = gate.actor().person();
            var today = LocalDate.now(clock);
            where.and(
                    "(" + branch + " = ANY (?) OR " + (person == null ? "" : person + " = " + self + " OR ") + branch
                            + " = (SELECT o.branch_id FROM orgstructure.membership o WHERE o.person_id = ?"
                            + " AND o.taken_back_at IS NULL AND o.from_date <= ? AND (o.to_date IS NULL OR o.to_date >= ?)))",
                    reach.units(),
                    self,
                    today,
                    today);
        }
    }

    private List<Branch> branches(MemberFilter filter) {
        var day = pictures.day(pictures.of(filter.asOf()));
        var where = new Where().and("b.kind = 'BRANCH' AND (b.dissolved IS NULL OR b.dissolved > ?)", day);
        reach(where, "b.id", null);
        return sql.list(
                "SELECT b.id, b.name FROM orgstructure.org_unit b WHERE " + where.text() + " ORDER BY b.position, b.id",
                row -> new Branch(row.number("id"), row.text("name")),
                where.values());
    }

    /** One member as far as the roster reaches; for the office also who is not on it any more. */
    @Permits(value = "member.read", trace = Permits.Trace.READ)
    MemberSheet sheet(long person) {
        return read(person);
    }

    /** What a form about the member starts from. */
    @Permits(value = "member.write", trace = Permits.Trace.NONE)
    MemberSheet sheetToWrite(long person) {
        return read(person);
    }

    private MemberSheet read(long person) {
        var where = new Where().and("m.person_id = ?", person);
        reach(where, "m.branch_id", "m.person_id");
        if (!gate.may("member.write")) {
            where.and("m.taken_back_at IS NULL");
        }
        var seen = sql.one(
                "SELECT q.name, m.version, m.to_date, m.taken_back_at FROM orgstructure.membership m"
                        + " JOIN orgstructure.person q ON q.id = m.person_id WHERE " + where.text()
                        + STANDING_FIRST + " LIMIT 1",
                row -> new MemberSheet(
                        person,
                        row.text("name"),
                        row.number("version"),
                        row.instantOrNull("taken_back_at") == null,
                        row.date("to_date") == null && row.instantOrNull("taken_back_at") == null,
                        List.of(),
                        List.of()),
                where.values());
        var sheet = seen.orElseThrow(() -> new NotFound("member", person));
        note.about("member", person, sheet.name());
        return new MemberSheet(
                person,
                sheet.name(),
                sheet.version(),
                sheet.standing(),
                sheet.current(),
                stretches(where),
                memberships.temporaryOf(person));
    }

    /**
     * The stretches {@code m} that stood. A past day is judged by what was recorded when it ended: what was entered
     * later is not there yet, what was closed later is still open, and what was taken back later still counts.
     */
    private static Where standing(Picture picture, LocalDate today) {
        var day = picture.day(today);
        if (!picture.past()) {
            return new Where()
                    .and(
                            "m.taken_back_at IS NULL AND m.from_date <= ? AND (m.to_date IS NULL OR m.to_date >= ?)",
                            day,
                            day);
        }
        var end = OfficeClock.endOf(day);
        return new Where()
                .and(
                        "m.from_date <= ? AND m.entered_at < ?"
                                + " AND (m.to_date IS NULL OR m.to_date >= ? OR m.closed_at >= ?)"
                                + " AND (m.taken_back_at IS NULL OR m.taken_back_at >= ?)",
                        day,
                        end,
                        day,
                        end,
                        end);
    }

    private List<Stretch> stretches(Where where) {
        return sql.list(
                "SELECT m.*, b.name AS branch FROM orgstructure.membership m"
                        + " JOIN orgstructure.org_unit b ON b.id = m.branch_id WHERE " + where.text()
                        + STANDING_FIRST,
                row -> {
                    var closed = row.text("closed");
                    return new Stretch(
                            row.number("branch_id"),
                            row.text("branch"),
                            row.word(MemberCategory.class, "category"),
                            row.requiredDate("joined_party"),
                            row.date("full_on"),
                            row.requiredDate("from_date"),
                            row.date("to_date"),
                            row.word(MembershipBegan.class, "began"),
                            row.text("origin"),
                            closed.isEmpty() ? null : MembershipClosed.valueOf(closed),
                            row.text("destination"),
                            row.instantOrNull("taken_back_at"),
                            row.text("taken_back_reason"));
                },
                where.values());
    }
}
