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
    private static final String RESOLVED =
            "(m.kind = 'COMMITTEE' AND EXISTS (SELECT 1 FROM orgstructure.meeting_point p"
                    + " WHERE p.meeting_id = m.id AND p.resolution <> ''))";
    private static final String SELECT = "SELECT m.id, m.unit_name, m.unit_id, m.day, m.chair, m.kind, m.sha256 <> ''"
            + " AS signed, " + RESOLVED + " AS resolved, f.title AS topic, f.source_number AS topic_number"
            + " FROM orgstructure.meeting m"
            + " LEFT JOIN orgstructure.meeting_point f ON f.meeting_id = m.id AND f.kind = 'FIRST_TOPIC' WHERE ";

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
    public List<Meeting> thatResolved(LocalDate since) {
        return sql.list(
                SELECT + "m.sha256 <> '' AND m.kind = 'COMMITTEE' AND m.day >= ? AND " + RESOLVED
                        + " ORDER BY m.day DESC, m.id DESC LIMIT 50",
                MeetingBook::meeting,
                since);
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
                row.flag("resolved"),
                row.text("topic"),
                row.text("topic_number"));
    }
}
