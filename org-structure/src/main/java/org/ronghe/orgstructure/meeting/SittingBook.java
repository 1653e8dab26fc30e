package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ronghe.domain.store.Sql;

/** Reads meetings as {@link Sittings} says. */
@ApplicationScoped
class SittingBook implements Sittings {
    private static final String SELECT =
            "SELECT m.id, m.unit_name, m.kind, m.unit_id, m.day, m.chair, m.recorder, m.state"
                    + " FROM orgstructure.meeting m WHERE ";
    private static final String POINTS =
            "SELECT p.id AS point_id, p.position, p.title, p.resolution, m.id, m.unit_name, m.kind, m.unit_id, m.day,"
                    + " m.chair, m.recorder, m.state FROM orgstructure.meeting_point p"
                    + " JOIN orgstructure.meeting m ON m.id = p.meeting_id WHERE ";
    private static final String OF = "m.kind = ? AND m.unit_id = ? AND m.state = ANY (?) ORDER BY m.day ";
    private static final List<String> OPEN = List.of("PLANNED", "NOTIFIED", "HELD_OPEN", "MINUTES_DRAFT");
    private static final List<String> SIGNED = List.of("SIGNED", "ARCHIVED");

    @Inject
    Sql sql;

    @Inject
    RollBook rolls;

    @Override
    public Optional<Sitting> find(long meeting) {
        return sql.one(SELECT + "m.id = ?", SittingBook::sitting, meeting);
    }

    @Override
    public Optional<Point> point(long id) {
        return sql.one(POINTS + "p.id = ?", SittingBook::point, id);
    }

    @Override
    public List<Point> resolved(MeetingKind kind, long unit, LocalDate since) {
        return sql.list(
                POINTS + "m.kind = ? AND m.unit_id = ? AND m.state = ANY (?) AND m.day >= ? AND p.resolution <> ''"
                        + " ORDER BY m.day DESC, m.id DESC, p.position LIMIT 100",
                SittingBook::point,
                kind,
                unit,
                SIGNED,
                since);
    }

    @Override
    public List<Sitting> open(MeetingKind kind, long unit) {
        return sql.list(SELECT + OF + "ASC, m.id LIMIT 50", SittingBook::sitting, kind, unit, OPEN);
    }

    @Override
    public List<Seat> seats(Sitting sitting) {
        return rolls.of(sitting.kind(), sitting.unit(), sitting.day()).stream()
                .map(each -> new Seat(each.person(), each.name(), each.post()))
                .toList();
    }

    @Override
    public List<Long> there(long meeting) {
        return sql.list(
                "SELECT person_id FROM orgstructure.meeting_attendee WHERE meeting_id = ? AND presence = 'PRESENT'",
                row -> row.number("person_id"),
                meeting);
    }

    private static Point point(Sql.Cursor row) throws SQLException {
        return new Point(
                row.number("point_id"),
                sitting(row),
                row.integer("position"),
                row.text("title"),
                row.text("resolution"));
    }

    private static Sitting sitting(Sql.Cursor row) throws SQLException {
        var state = row.text("state");
        return new Sitting(
                row.number("id"),
                row.text("unit_name") + " " + row.date("day"),
                row.word(MeetingKind.class, "kind"),
                row.number("unit_id"),
                row.requiredDate("day"),
                row.number("chair"),
                row.number("recorder"),
                SIGNED.contains(state),
                OPEN.contains(state));
    }
}
