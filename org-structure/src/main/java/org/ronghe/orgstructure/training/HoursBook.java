package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.MeetingKind;

/**
 * Reads class hours: those of closed courses as their rolls say, and those of signed meetings in which one studies, by
 * their length, for what is entered once is not asked for again.
 */
@ApplicationScoped
class HoursBook {
    /** The kinds of meetings that are study. */
    static final Set<MeetingKind> STUDY =
            Set.of(MeetingKind.LECTURE, MeetingKind.THEME_DAY, MeetingKind.STUDY_CENTRE, MeetingKind.YOUTH_STUDY);

    @Inject
    Sql sql;

    @Inject
    Parameters parameters;

    /** One course or meeting that somebody attended. @param path where it stands */
    record Attended(
            long person,
            LocalDate day,
            int hours,
            String title,
            String path,
            @Nullable CourseKind course) {}

    /** What these people attended from the first of the year to a day, the newest first. */
    List<Attended> of(Picture picture, int year, LocalDate until, Collection<Long> people) {
        var first = LocalDate.of(year, Month.JANUARY, 1);
        var courses = picture.where("c")
                .and(
                        "c.state = 'CLOSED' AND c.to_day BETWEEN ? AND ? AND t.person_id = ANY (?) AND t.hours > 0",
                        first,
                        until,
                        people);
        var found = new ArrayList<>(sql.list(
                "SELECT t.person_id, c.to_day, t.hours, c.title, c.id, c.kind FROM " + picture.of("orgstructure.course")
                        + " c JOIN " + picture.of("orgstructure.course_trainee") + " t ON t.course_id = c.id"
                        + picture.with("t", "c") + " WHERE " + courses.text() + " ORDER BY c.to_day DESC, c.id DESC",
                row -> new Attended(
                        row.number("person_id"),
                        row.requiredDate("to_day"),
                        row.integer("hours"),
                        row.text("title"),
                        CourseFilter.PATH + "/" + row.number("id"),
                        row.word(CourseKind.class, "kind")),
                courses.values()));
        var meetings = picture.where("m")
                .and(
                        "m.state IN ('SIGNED', 'ARCHIVED') AND m.day BETWEEN ? AND ? AND m.kind = ANY (?)"
                                + " AND a.person_id = ANY (?) AND a.presence = 'PRESENT'",
                        first,
                        until,
                        STUDY,
                        people);
        int minutes = Math.max(1, parameters.number("training.class_minutes", first));
        found.addAll(sql.list(
                "SELECT a.person_id, m.day, m.title, m.id, extract(epoch FROM m.ends - m.starts)::int / 60 AS minutes FROM "
                        + picture.of("orgstructure.meeting")
                        + " m JOIN orgstructure.meeting_attendee a ON a.meeting_id = m.id WHERE " + meetings.text()
                        + " ORDER BY m.day DESC, m.id DESC",
                row -> new Attended(
                        row.number("person_id"),
                        row.requiredDate("day"),
                        row.integer("minutes") / minutes,
                        row.text("title"),
                        "/meetings/" + row.number("id"),
                        null),
                meetings.values()));
        return found;
    }

    /** The days, up to one, on which each was made ready for a post. */
    Map<Long, List<LocalDate>> inductions(Picture picture, LocalDate until, Collection<Long> people) {
        var where = picture.where("c")
                .and(
                        "c.state = 'CLOSED' AND c.kind = ANY (?) AND c.to_day <= ?"
                                + " AND t.person_id = ANY (?) AND t.hours > 0",
                        Arrays.stream(CourseKind.values())
                                .filter(CourseKind::induction)
                                .toList(),
                        until,
                        people);
        var days = new HashMap<Long, List<LocalDate>>();
        sql.list(
                        "SELECT t.person_id, c.to_day FROM " + picture.of("orgstructure.course") + " c JOIN "
                                + picture.of("orgstructure.course_trainee") + " t ON t.course_id = c.id"
                                + picture.with("t", "c") + " WHERE " + where.text(),
                        row -> Map.entry(row.number("person_id"), row.requiredDate("to_day")),
                        where.values())
                .forEach(each -> days.computeIfAbsent(each.getKey(), person -> new ArrayList<>())
                        .add(each.getValue()));
        return days;
    }

    /** The class hours of each. */
    static Map<Long, Integer> sums(List<Attended> attended) {
        var sums = new HashMap<Long, Integer>();
        attended.forEach(each -> sums.merge(each.person(), each.hours(), Integer::sum));
        return sums;
    }
}
