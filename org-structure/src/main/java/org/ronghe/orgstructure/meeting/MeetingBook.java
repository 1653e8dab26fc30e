package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Meetings;

/** Reads meetings as {@link Meetings} says. */
@ApplicationScoped
class MeetingBook implements Meetings {
    private static final String RESOLVED = "m.kind = 'COMMITTEE' AND p.resolution <> ''";
    private static final String COLUMNS = "SELECT m.id, m.unit_name, m.unit_id, m.day, m.chair, m.kind, m.sha256 <> ''"
            + " AS signed, f.title AS topic, f.source_number AS topic_number";
    private static final String FROM = " FROM orgstructure.meeting m"
            + " LEFT JOIN orgstructure.meeting_point f ON f.meeting_id = m.id AND f.kind = 'FIRST_TOPIC'";
    private static final String SELECT = COLUMNS + FROM + " WHERE ";
    private static final String POINTS = COLUMNS + ", p.id AS point_id, p.position, p.title, " + RESOLVED
            + " AS resolved" + FROM + " JOIN orgstructure.meeting_point p ON p.meeting_id = m.id WHERE ";

    @Inject
    Sql sql;

    @Override
    public Optional<Meeting> find(long meeting) {
        return sql.one(SELECT + "m.id = ?", MeetingBook::meeting, meeting);
    }

    @Override
    public List<Meeting> thatStudied(String title, String number) {
        return sql.list(
                SELECT + "m.sha256 <> '' AND f.kind = 'FIRST_TOPIC'"
                        + " AND ((f.title = ? AND f.title <> '') OR (f.source_number = ? AND f.source_number <> ''))"
                        + " ORDER BY m.day, m.id LIMIT 200",
                MeetingBook::meeting,
                title,
                number);
    }

    @Override
    public Optional<Point> point(long id) {
        return sql.one(POINTS + "p.id = ?", MeetingBook::point, id);
    }

    @Override
    public List<Point> resolved(LocalDate since) {
        return sql.list(
                POINTS + "m.sha256 <> '' AND m.day >= ? AND " + RESOLVED
                        + " ORDER BY m.day DESC, m.id DESC, p.position LIMIT 100",
                MeetingBook::point,
                since);
    }

    private static Point point(Sql.Cursor row) throws SQLException {
        return new Point(
                row.number("point_id"),
                meeting(row),
                row.integer("position") + ". " + row.text("title"),
                row.flag("resolved"));
    }

    private static Meeting meeting(Sql.Cursor row) throws SQLException {
        var kind = row.word(MeetingKind.class, "kind");
        return new Meeting(
                row.number("id"),
                row.text("unit_name") + " " + row.date("day"),
                row.number("unit_id"),
                row.requiredDate("day"),
                row.number("chair"),
                kind == MeetingKind.COMMITTEE || kind == MeetingKind.STUDY_CENTRE,
                row.flag("signed"),
                row.text("topic"),
                row.text("topic_number"));
    }
}
