package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duties;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Where handover lists are read. A list shows of itself whose it is and how far it is; of its lines each reader sees
 * those of the ledgers that the reader sees as a whole, and what was handed to the reader: no ledger opens further
 * through a list than it does by itself.
 */
@ApplicationScoped
class HandoverLedger {
    private static final Pattern PLACE = Pattern.compile("(OPEN|SETTLED)-(\\d{1,18})");

    private static final String SELECT = """
            SELECT h.*,
                   (SELECT count(*) FROM orgstructure.handover_line l WHERE l.handover_id = h.id) AS lines,
                   (SELECT count(*) FROM orgstructure.handover_line l
                     WHERE l.handover_id = h.id AND %s) AS open
              FROM %s WHERE
            """;

    private static final String NOW = "orgstructure.handover h";

    private static String select(Picture picture) {
        return SELECT.formatted(open(picture), lists(picture));
    }

    /**
     * The lists, as a past day ended: lines are written when a list is opened, and each is settled once, so that the
     * days of both say how it stood.
     */
    private static String lists(Picture picture) {
        return picture.day() == null ? NOW : """
                  (SELECT id, version, number, person_id, person_name, post, unit_id, cause, ended_on, successor_id,
                          successor_name, opened_at, due,
                          CASE WHEN settled_on <= DATE '%1$s' THEN 'SETTLED' ELSE 'OPEN' END AS state,
                          CASE WHEN settled_on <= DATE '%1$s' THEN settled_on END AS settled_on
                     FROM orgstructure.handover WHERE opened_at < %2$s) AS h
                  """.formatted(picture.day(), end(picture.day()));
    }

    /** Whether a line {@code l} waits, or waited as that day ended. */
    private static String open(Picture picture) {
        return picture.day() == null
                ? "l.state = 'OPEN'"
                : "(l.settled_at IS NULL OR l.settled_at >= " + end(picture.day()) + ")";
    }

    /** A day ends at 24:00 in the office. */
    private static String end(LocalDate day) {
        return "TIMESTAMPTZ '" + OfficeClock.endOf(day) + "'";
    }

    private static final String ORDER = " ORDER BY h.state, h.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Pictures pictures;

    @Inject
    AuditNote note;

    @Inject
    Candidates candidates;

    @Inject
    Handovers handovers;

    @Inject
    Posts posts;

    @Inject
    @Any
    Instance<Duties> ledgers;

    /** One page; {@code total} above 1,000 is "more than 1,000". */
    public record HandoverPage(
            HandoverFilter filter,
            List<HandoverRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One list.
     *
     * @param lines how many duties stand on it
     * @param open for how many of them somebody has still to be found
     */
    public record HandoverRow(
            long id,
            long version,
            String number,
            long person,
            String name,
            String post,
            HandoverCause cause,
            LocalDate endedOn,
            String successor,
            Instant openedAt,
            LocalDate due,
            HandoverState state,
            @Nullable LocalDate settledOn,
            int lines,
            int open,
            boolean late) {}

    /**
     * One list with the lines that the reader may see.
     *
     * @param hidden how many lines the reader does not see
     */
    public record HandoverSheet(HandoverRow list, List<LineRow> lines, int hidden) implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return list.number() + " · " + ui.t("handover.title");
        }
    }

    /**
     * One duty.
     *
     * @param why message key of why it waits, with the names in its sentence
     * @param by who gave it; empty where the successor took it
     * @param yours whether the reader's office gives it
     */
    public record LineRow(
            long id,
            String kind,
            long item,
            String part,
            String code,
            String title,
            String path,
            List<Role> offices,
            String why,
            List<String> whyNames,
            HandoverLineState state,
            String to,
            String toPost,
            String by,
            @Nullable Instant settledAt,
            boolean yours) {
        /** Message key of what the person is in it. */
        public String duty() {
            return "duty." + kind + "." + part;
        }
    }

    /**
     * A line to be given, and who may take it.
     *
     * @param stays whether it may stay with the person
     * @param onlySelf names of those who may and give themselves, where nobody else may
     */
    public record GivingPage(HandoverRow list, LineRow line, List<Taker> takers, boolean stays, List<String> onlySelf)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return line.code() + " · " + ui.t("form.Giving");
        }
    }

    public record Taker(long id, String name, String title) {
        PickList.Choice choice() {
            return new PickList.Choice(String.valueOf(id), title.isBlank() ? name : name + "（" + title + "）");
        }
    }

    /** A line of a file: the list's own columns before those of the line. */
    public record FileRow(HandoverRow list, LineRow line) {}

    @Permits(value = "handover.read", trace = Trace.NONE)
    HandoverPage page(HandoverFilter filter) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var where = where(filter);
        var keyed = after(where, filter);
        var rows = sql.list(select(picture) + keyed.text() + ORDER + Leaf.LIMIT, row -> row(row, day), keyed.values());
        var leaf = Leaf.of(sql, lists(picture), where, rows);
        return new HandoverPage(
                filter, List.copyOf(leaf.rows()), leaf.total(), leaf.more(), leaf.next(HandoverLedger::place));
    }

    private static String place(HandoverRow last) {
        return last.state() + "-" + last.id();
    }

    private static Where after(Where where, HandoverFilter filter) {
        if (filter.after() == null) {
            return where;
        }
        var place = PLACE.matcher(filter.after());
        if (!place.matches()) {
            throw Malformed.place("after", filter.after());
        }
        return where.copy()
                .and(
                        "(h.state > ? OR (h.state = ? AND h.id < ?))",
                        place.group(1),
                        place.group(1),
                        Long.valueOf(place.group(2)));
    }

    private Where where(HandoverFilter filter) {
        var where = new Where();
        visible(where);
        if (!filter.state().isEmpty()) {
            where.and("h.state = ANY (?)", filter.state());
        }
        if (filter.q() != null) {
            searched(filter.q(), where);
        }
        return where;
    }

    private void searched(String words, Where where) {
        var pattern = "%" + Sql.pattern(words) + "%";
        var seen = seen();
        var values = new ArrayList<@Nullable Object>(List.of(pattern, pattern, pattern, pattern));
        values.addAll(Arrays.asList(seen.values()));
        where.and(
                "(h.number ILIKE ? OR h.person_name ILIKE ? OR h.successor_name ILIKE ? OR EXISTS (SELECT FROM"
                        + " orgstructure.handover_line l WHERE l.handover_id = h.id AND l.code ILIKE ? AND "
                        + seen.text() + "))",
                values.toArray());
    }

    private void visible(Where where) {
        if (!gate.reach("handover.read").everything()) {
            var me = gate.actor().principals();
            where.and(
                    "(h.person_id = ANY (?) OR h.successor_id = ANY (?) OR EXISTS (SELECT FROM orgstructure.handover_line l"
                            + " WHERE l.handover_id = h.id AND l.to_person = ANY (?)))",
                    me,
                    me,
                    me);
        }
    }

    /** Lines {@code l} of lists {@code h} that the reader sees. */
    private Where seen() {
        var whole = ledgers.stream()
                .map(Duties::kind)
                .filter(kind ->
                        gate.may(kind + ".read") && gate.reach(kind + ".read").everything())
                .sorted()
                .collect(Collectors.toList());
        whole.add("");
        var me = gate.actor().principals();
        return new Where()
                .and(
                        "(l.kind = ANY (?) OR (l.state <> 'OPEN' AND (h.person_id = ANY (?) OR l.to_person = ANY (?))))",
                        whole,
                        me,
                        me);
    }

    private static HandoverRow row(Sql.Cursor row, LocalDate day) throws SQLException {
        var state = row.word(HandoverState.class, "state");
        var due = row.requiredDate("due");
        return new HandoverRow(
                row.number("id"),
                row.number("version"),
                row.text("number"),
                row.number("person_id"),
                row.text("person_name"),
                row.text("post"),
                row.word(HandoverCause.class, "cause"),
                row.requiredDate("ended_on"),
                row.text("successor_name"),
                row.instant("opened_at"),
                due,
                state,
                row.date("settled_on"),
                row.integer("lines"),
                row.integer("open"),
                state == HandoverState.OPEN && due.isBefore(day));
    }

    private LineRow line(Sql.Cursor row) throws SQLException {
        var offices =
                Arrays.stream(row.text("offices").split(" ")).map(Role::valueOf).toList();
        var state = row.word(HandoverLineState.class, "line_state");
        var actor = gate.actor();
        return new LineRow(
                row.number("line_id"),
                row.text("kind"),
                row.number("item_id"),
                row.text("part"),
                row.text("code"),
                row.text("title"),
                row.text("path"),
                offices,
                row.text("why"),
                row.text("why_names").isEmpty()
                        ? List.of()
                        : List.of(row.text("why_names").split("\n")),
                state,
                row.text("to_name"),
                row.text("to_post"),
                row.text("by_name"),
                row.instantOrNull("settled_at"),
                state == HandoverLineState.OPEN
                        && gate.may("handover.give")
                        && offices.stream().anyMatch(actor::actsAs));
    }

    @Permits(value = "handover.read", trace = Trace.READ)
    @Transactional
    HandoverSheet sheet(long id) {
        var list = list(id);
        note.about(HandoverRegister.KIND, id, list.number());
        var lines = lines(list);
        return new HandoverSheet(list, lines, list.lines() - lines.size());
    }

    private HandoverRow list(long id) {
        var where = new Where();
        visible(where);
        where.and("h.id = ?", id);
        return sql.one(select(Picture.NOW) + where.text(), row -> row(row, LocalDate.now(clock)), where.values())
                .orElseThrow(() -> new NotFound(HandoverRegister.KIND, id));
    }

    private static final String LINES = """
            SELECT l.id AS line_id, l.kind, l.item_id, l.part, l.code, l.title, l.path, l.offices, l.why, l.why_names,
                   l.state AS line_state, l.to_name, l.to_post, l.by_name, l.settled_at
              FROM orgstructure.handover_line l JOIN orgstructure.handover h ON h.id = l.handover_id WHERE
            """;

    private List<LineRow> lines(HandoverRow list) {
        var where = seen().and("l.handover_id = ?", list.id());
        return sql.list(LINES + where.text() + " ORDER BY l.state <> 'OPEN', l.id", this::line, where.values());
    }

    /** The form for one line: everybody who may take it today, and nobody else. */
    @Permits(value = "handover.give", trace = Trace.NONE)
    @Transactional
    GivingPage giving(long id, long which) {
        var list = list(id);
        var line = line(id, which);
        if (line.state() != HandoverLineState.OPEN) {
            throw new RuleBroken("handover.line-settled", line.code());
        }
        if (!line.yours()) {
            throw new RuleBroken("handover.not-yours", line.code());
        }
        var today = LocalDate.now(clock);
        var judge = handovers.ledger(line.kind()).judge(line.item(), line.part(), list.person());
        Set<Long> me = gate.actor().principals();
        var fit = candidates.all(today).stream()
                .filter(each -> judge.apply(each).isEmpty())
                .toList();
        var may = fit.stream().filter(each -> !me.contains(each.person())).toList();
        var titles = posts.titlesOf(may.stream().map(Candidate::person).toList(), today);
        return new GivingPage(
                list,
                line,
                may.stream()
                        .map(each -> new Taker(each.person(), each.name(), titles.getOrDefault(each.person(), "")))
                        .toList(),
                may.stream().anyMatch(each -> each.person() == list.person()),
                may.isEmpty() ? fit.stream().map(Candidate::name).toList() : List.of());
    }

    /** The same people for the form of a line when it comes back refused; nobody where it is given already. */
    @Permits(value = "handover.give", trace = Trace.NONE)
    @Transactional
    List<PickList.Choice> offered(long id, long which) {
        try {
            return giving(id, which).takers().stream().map(Taker::choice).toList();
        } catch (RuleBroken | NotFound nothingToGive) {
            return List.of();
        }
    }

    /** @throws NotFound for a line that is not there, or not for this reader */
    LineRow line(long id, long which) {
        return lines(list(id)).stream()
                .filter(each -> each.id() == which)
                .findFirst()
                .orElseThrow(() -> new NotFound(HandoverRegister.KIND, id));
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "handover.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open(HandoverFilter filter) {
        after(where(filter), filter);
        return pictures.day(pictures.of(filter.asOf()));
    }

    /** Hands over every line of the filter that the reader sees; they are never all in memory. */
    @Permits(value = "handover.export", trace = Trace.NONE)
    @Transactional
    void each(HandoverFilter filter, Consumer<FileRow> consumer) {
        var where = where(filter);
        var seen = seen();
        where.and(seen.text(), seen.values());
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        sql.each(
                """
                SELECT h.*, 0 AS lines, 0 AS open, l.id AS line_id, l.kind, l.item_id, l.part, l.code, l.title, l.path,
                       l.offices, l.why, l.why_names, CASE WHEN %1$s THEN 'OPEN' ELSE l.state END AS line_state,
                       CASE WHEN %1$s THEN '' ELSE l.to_name END AS to_name,
                       CASE WHEN %1$s THEN '' ELSE l.to_post END AS to_post,
                       CASE WHEN %1$s THEN '' ELSE l.by_name END AS by_name,
                       CASE WHEN %1$s THEN NULL ELSE l.settled_at END AS settled_at
                  FROM %2$s JOIN orgstructure.handover_line l ON l.handover_id = h.id WHERE
                """.formatted(open(picture), lists(picture)) + where.text() + ORDER + ", l.id",
                row -> new FileRow(row(row, day), line(row)),
                consumer,
                where.values());
    }

    /** Those that say these words, the newest first. */
    @Permits(value = "handover.read", trace = Trace.NONE)
    List<Findable.Found> found(String words, int most) {
        var where = new Where();
        visible(where);
        searched(words, where);
        return sql.list(
                "SELECT h.* FROM orgstructure.handover h WHERE " + where.text() + " ORDER BY h.id DESC LIMIT ?",
                row -> new Findable.Found(
                        HandoverRegister.KIND,
                        row.text("number"),
                        row.text("person_name") + " · " + row.text("post"),
                        "",
                        "/handovers/" + row.number("id"),
                        row.text("state"),
                        row.date("due")),
                where.values(most));
    }
}
