package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.MeetingSight;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * The sessions of the plans and what became of them: the archive of the centre group's studies. Nothing is entered for
 * it; a session is arranged and held by the meeting that follows it. Attendance is numbers alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class SessionLedger {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    @Inject
    MeetingSight sight;

    /**
     * One page; {@code total} above 1,000 is "more than 1,000".
     *
     * @param figures how many sessions of each standing, whatever standings are asked for
     */
    public record SessionPage(
            SessionFilter filter,
            LocalDate day,
            List<SessionFigure> figures,
            List<SessionRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record SessionFigure(SessionStanding standing, int count) {}

    /** A material of the library that a session studies. */
    public record SessionMaterial(long id, String name) {}

    /**
     * One session.
     *
     * @param invited who comes beside the group; empty for the group alone
     * @param day of the meeting that follows it; null where there is none
     * @param meeting null where the reader may not read it
     * @param due how many were expected; null before the minutes are signed, and so the others
     */
    public record SessionRow(
            long id,
            long plan,
            int year,
            int month,
            String topic,
            String lead,
            String invited,
            List<SessionMaterial> materials,
            @Nullable LocalDate retiredOn,
            SessionStanding standing,
            @Nullable LocalDate day,
            @Nullable Long meeting,
            @Nullable Integer due,
            @Nullable Integer present,
            @Nullable Integer leave) {}

    private record Line(SessionRow row, long lead) {}

    private record Read(LocalDate day, List<SessionRow> rows) {}

    @Permits(value = "study-plan.read", trace = Trace.NONE)
    SessionPage page(SessionFilter filter) {
        var read = read(filter);
        var leaf = Leaf.cut(which(read.rows(), filter), filter.after(), row -> String.valueOf(row.id()));
        return new SessionPage(
                filter,
                read.day(),
                figures(read.rows()),
                leaf.rows(),
                leaf.total(),
                leaf.more(),
                leaf.next(row -> String.valueOf(row.id())));
    }

    /** The same for the cockpit. */
    @Permits(value = "study-plan.read", trace = Trace.NONE)
    List<SessionFigure> figures(SessionFilter filter) {
        return figures(read(filter).rows());
    }

    /** Every session of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "study-plan.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    SessionPage export(SessionFilter filter) {
        var read = read(filter);
        var rows = which(read.rows(), filter);
        return new SessionPage(filter, read.day(), figures(read.rows()), rows, rows.size(), false, null);
    }

    /** The sessions of one plan, whatever its state, for whoever reads that plan. */
    @Permits(value = "study-plan.read", trace = Trace.NONE)
    List<SessionRow> of(long plan) {
        return read(Picture.NOW, new Where().and("p.id = ?", plan));
    }

    private static List<SessionRow> which(List<SessionRow> rows, SessionFilter filter) {
        return rows.stream()
                .filter(row -> filter.standing().isEmpty() || filter.standing().contains(row.standing()))
                .toList();
    }

    private static List<SessionFigure> figures(List<SessionRow> rows) {
        return Arrays.stream(SessionStanding.values())
                .map(each -> new SessionFigure(each, (int)
                        rows.stream().filter(row -> row.standing() == each).count()))
                .toList();
    }

    private Read read(SessionFilter filter) {
        var picture = pictures.of(filter.asOf());
        var where = picture.where("p").and("p.state = 'ISSUED'");
        if (filter.year() != null) {
            where.and("p.year = ?", filter.year());
        }
        if (filter.q() != null) {
            where.and("s.topic ILIKE ?", "%" + Sql.pattern(filter.q()) + "%");
        }
        return new Read(pictures.day(picture), read(picture, where));
    }

    private List<SessionRow> read(Picture picture, Where where) {
        var today = pictures.day(picture);
        var readable = sight.visible(new Where());
        var held = picture.where("m");
        var values = new ArrayList<@Nullable Object>();
        values.addAll(Arrays.asList(readable.values()));
        values.addAll(Arrays.asList(held.values()));
        values.addAll(Arrays.asList(where.values()));
        var materials = materials();
        var lines = sql.list(
                "SELECT s.*, p.year, h.id AS meeting_id, h.day, coalesce(h.signed, false) AS signed,"
                        + " EXISTS (SELECT 1 FROM orgstructure.meeting m WHERE m.id = h.id AND " + readable.text()
                        + ") AS readable, a.due, a.present, a.away"
                        + " FROM " + picture.of("orgstructure.study_plan") + " p JOIN "
                        + picture.of("orgstructure.study_session") + " s ON s.plan_id = p.id" + picture.with("s", "p")
                        // the meeting that was signed, or else the first that is on its way
                        + " LEFT JOIN LATERAL (SELECT m.id, m.day, m.state IN ('SIGNED', 'ARCHIVED') AS signed FROM "
                        + picture.of("orgstructure.meeting") + " m WHERE " + held.text()
                        + " AND m.session_id = s.id AND m.state <> 'CANCELLED'"
                        + " ORDER BY m.state IN ('SIGNED', 'ARCHIVED') DESC, m.day, m.id LIMIT 1) h ON true"
                        + " LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE NOT r.guest) AS due,"
                        + " count(*) FILTER (WHERE NOT r.guest AND r.presence = 'PRESENT') AS present,"
                        + " count(*) FILTER (WHERE NOT r.guest AND r.presence = 'LEAVE') AS away"
                        + " FROM orgstructure.meeting_attendee r WHERE r.meeting_id = h.id) a ON true"
                        + " WHERE " + where.text() + " ORDER BY p.year DESC, s.month, s.id",
                row -> line(row, materials, today),
                values.toArray());
        var names = people.namesOf(lines.stream().map(Line::lead).distinct().toList());
        return lines.stream()
                .map(line -> named(line.row(), names.getOrDefault(line.lead(), "")))
                .toList();
    }

    /** A session of an issued plan keeps what it studies, so that this is the same on any day. */
    private Map<Long, List<SessionMaterial>> materials() {
        var found = new HashMap<Long, List<SessionMaterial>>();
        sql.list(
                "SELECT q.session_id, m.id, CASE WHEN m.classified THEN m.number ELSE m.title END AS name"
                        + " FROM orgstructure.study_session_material q"
                        + " JOIN orgstructure.material m ON m.id = q.material_id ORDER BY m.id",
                row -> found.computeIfAbsent(row.number("session_id"), key -> new ArrayList<>())
                        .add(new SessionMaterial(row.number("id"), row.text("name"))));
        return found;
    }

    private static Line line(Sql.Cursor row, Map<Long, List<SessionMaterial>> materials, LocalDate today)
            throws SQLException {
        boolean signed = row.flag("signed");
        var retired = row.date("retired_on");
        var day = row.date("day");
        return new Line(
                new SessionRow(
                        row.number("id"),
                        row.number("plan_id"),
                        row.integer("year"),
                        row.integer("month"),
                        row.text("topic"),
                        "",
                        row.text("invited"),
                        List.copyOf(materials.getOrDefault(row.number("id"), List.of())),
                        retired,
                        SessionStanding.of(
                                signed,
                                day != null,
                                retired != null,
                                YearMonth.of(row.integer("year"), row.integer("month")),
                                today),
                        day,
                        row.flag("readable") ? row.numberOrNull("meeting_id") : null,
                        signed ? row.integer("due") : null,
                        signed ? row.integer("present") : null,
                        signed ? row.integer("away") : null),
                row.number("lead"));
    }

    private static SessionRow named(SessionRow row, String lead) {
        return new SessionRow(
                row.id(),
                row.plan(),
                row.year(),
                row.month(),
                row.topic(),
                lead,
                row.invited(),
                row.materials(),
                row.retiredOn(),
                row.standing(),
                row.day(),
                row.meeting(),
                row.due(),
                row.present(),
                row.leave());
    }
}
