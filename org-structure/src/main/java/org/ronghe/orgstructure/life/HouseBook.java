package org.ronghe.orgstructure.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.meeting.MeetingKind;
import org.ronghe.orgstructure.meeting.MeetingState;

/**
 * Reads what the rules look at: a fixed number of queries for the whole house, however many organisations there are. A
 * day's picture has the states that meetings had when it ended; posts go by their days alone (ADR 20).
 */
@ApplicationScoped
class HouseBook {
    private static final String MEETING = "orgstructure.meeting";
    private static final String LINE = "SELECT %s AS credited, %s AS by_secretary, m.id, m.kind,"
            + " m.day - DATE '1970-01-01' AS day, m.state, m.late_reason <> '' AS late FROM ";

    /** A meeting that was held counts for an organisation that held it too when one of its members was there. */
    static final String PARTNER_CAME = """
            EXISTS (SELECT 1 FROM orgstructure.meeting_attendee a
                      JOIN (SELECT person_id, branch_id AS unit_id, from_date, to_date FROM orgstructure.membership
                             WHERE taken_back_at IS NULL
                             UNION ALL
                            SELECT person_id, unit_id, from_date, to_date FROM orgstructure.temporary_member) s
                        ON s.person_id = a.person_id
                     WHERE a.meeting_id = m.id AND a.presence = 'PRESENT' AND s.unit_id = p.unit_id
                       AND s.from_date <= m.day AND (s.to_date IS NULL OR s.to_date >= m.day))
            """;

    private static final Map<MeetingKind, LifeRule> BY_KIND = Arrays.stream(LifeRule.values())
            .filter(rule -> rule != LifeRule.SECRETARY_LECTURE)
            .collect(toMap(LifeRule::kind, rule -> rule));

    @Inject
    Sql sql;

    /** @param only these organisations; null for all */
    House read(Picture picture, LocalDate day, Period asked, @Nullable Set<Long> only) {
        return new House(
                units(picture, only),
                meetings(picture, day, asked, only),
                exemptions(day),
                sql.one(
                                "SELECT min(recorded_on) AS since FROM orgstructure.meeting WHERE recorded_on <= ?",
                                row -> Optional.ofNullable(row.date("since")),
                                day)
                        .flatMap(since -> since)
                        .orElse(null));
    }

    private List<House.Unit> units(Picture picture, @Nullable Set<Long> only) {
        var seats = sql
                .list(
                        "SELECT unit_id, from_date, to_date FROM orgstructure.held_post WHERE role = 'BC'",
                        row -> Map.entry(
                                row.number("unit_id"),
                                new House.Seat(row.requiredDate("from_date"), row.date("to_date"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var groups = groups(picture);
        var kinds = Stream.of(Kind.values())
                .filter(kind -> Arrays.stream(LifeRule.values()).anyMatch(rule -> rule.owedBy(kind)))
                .toList();
        var where = picture.where("u").and("u.kind = ANY (?)", kinds);
        among(where, "u.id", only);
        return sql.list(
                "SELECT u.id, u.code, u.kind, u.name, u.established, u.dissolved FROM "
                        + picture.of("orgstructure.org_unit")
                        + " u JOIN orgstructure.org_unit o ON o.id = u.id WHERE " + where.text()
                        + " ORDER BY o.position, o.id",
                row -> new House.Unit(
                        row.number("id"),
                        row.text("code"),
                        row.word(Kind.class, "kind"),
                        row.text("name"),
                        row.date("established"),
                        row.date("dissolved"),
                        seats.getOrDefault(row.number("id"), List.of()),
                        groups.get(row.number("id"))),
                where.values());
    }

    private Map<Long, LocalDate> groups(Picture picture) {
        var where = picture.where("m").and("m.kind = 'GROUP' AND m.state IN ('SIGNED', 'ARCHIVED')");
        var since = new HashMap<Long, LocalDate>();
        sql.list(
                "SELECT m.unit_id, min(m.day) AS since FROM " + picture.of(MEETING) + " m WHERE " + where.text()
                        + " GROUP BY m.unit_id",
                row -> since.put(row.number("unit_id"), row.requiredDate("since")),
                where.values());
        var real = picture.where("g").and("g.kind = 'PARTY_GROUP' AND g.dissolved IS NULL");
        sql.list(
                        "SELECT DISTINCT g.parent_id FROM " + picture.of("orgstructure.org_unit") + " g WHERE "
                                + real.text(),
                        row -> row.number("parent_id"),
                        real.values())
                .forEach(since::remove);
        return since;
    }

    /** Once for whoever held it, once for each that took part, and once for the committee whose secretary lectured. */
    private List<House.Held> meetings(Picture picture, LocalDate day, Period asked, @Nullable Set<Long> only) {
        var window = asked.overlapping(Period.Span.YEAR).get(0);
        var where = picture.where("m")
                .and("m.day BETWEEN ? AND ? AND m.kind = ANY (?)", window.first(), window.last(), BY_KIND.keySet())
                .and(
                        "(m.state IN ('SIGNED', 'ARCHIVED', 'HELD_OPEN', 'MINUTES_DRAFT')"
                                + " OR (m.state IN ('PLANNED', 'NOTIFIED') AND m.day >= ?))",
                        day);
        var lectures = among(where.copy().and("m.kind = 'LECTURE'"), "lecturer.unit_id", only);
        var own = among(where.copy(), "m.unit_id", only);
        var joined = among(where.copy(), "p.unit_id", only);
        var table = picture.of(MEETING) + " m ";
        var text = LINE.formatted("m.unit_id", "false") + table + "WHERE " + own.text()
                + " UNION ALL " + LINE.formatted("p.unit_id", "false") + table
                + "JOIN orgstructure.meeting_partner p ON p.meeting_id = m.id WHERE " + joined.text()
                + " AND (m.state IN ('PLANNED', 'NOTIFIED') OR " + PARTNER_CAME + ")"
                + " UNION ALL " + LINE.formatted("lecturer.unit_id", "true") + table
                + """
                JOIN (
                    SELECT DISTINCT q.meeting_id, post.unit_id, post.from_date, post.to_date
                      FROM orgstructure.held_post post JOIN orgstructure.org_unit u ON u.id = post.unit_id
                      JOIN orgstructure.meeting_point q ON q.lead = post.person_id
                     WHERE post.role = 'SEC' AND post.title NOT LIKE '%副%' AND u.kind = 'PARTY_COMMITTEE') AS lecturer
                  ON lecturer.meeting_id = m.id AND lecturer.from_date <= m.day
                 AND (lecturer.to_date IS NULL OR lecturer.to_date >= m.day)
                WHERE
                """ + lectures.text();
        return sql.list(text, HouseBook::held, all(own, joined, lectures));
    }

    private static Where among(Where where, String column, @Nullable Set<Long> only) {
        return only == null ? where : where.and(column + " = ANY (?)", only);
    }

    private static @Nullable Object[] all(Where... parts) {
        return Stream.of(parts).flatMap(part -> Arrays.stream(part.values())).toArray();
    }

    private static House.Held held(Sql.Cursor row) throws SQLException {
        var state = row.word(MeetingState.class, "state");
        return new House.Held(
                row.number("credited"),
                row.flag("by_secretary")
                        ? LifeRule.SECRETARY_LECTURE
                        : Objects.requireNonNull(BY_KIND.get(row.word(MeetingKind.class, "kind"))),
                row.number("id"),
                // a year has some fifteen thousand: a number is read in a fraction of the time of a day
                LocalDate.ofEpochDay(row.number("day")),
                state.signed()
                        ? House.Standing.SIGNED
                        : state.held() ? House.Standing.UNSIGNED : House.Standing.PLANNED,
                row.flag("late"));
    }

    /** Those that stood when the day ended. */
    private List<House.Exemption> exemptions(LocalDate day) {
        var end = OfficeClock.endOf(day);
        return sql.list(
                "SELECT id, unit_id, rule, first_day, reason FROM orgstructure.life_exemption"
                        + " WHERE granted_at < ? AND (revoked_at IS NULL OR revoked_at >= ?)",
                row -> new House.Exemption(
                        row.number("id"),
                        row.number("unit_id"),
                        row.word(LifeRule.class, "rule"),
                        row.requiredDate("first_day"),
                        row.text("reason")),
                end,
                end);
    }
}
