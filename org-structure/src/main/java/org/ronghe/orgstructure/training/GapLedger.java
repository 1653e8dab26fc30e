package org.ronghe.orgstructure.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.member.RosterDay;
import org.ronghe.orgstructure.training.HoursBook.Attended;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Who has still to be trained (ME-14, ME-15), as yes or no. A branch's secretary sees the own members; whoever is above
 * the branch sees those who hold posts in it, and of the members numbers alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class GapLedger {
    private static final int LAST_MONTH_DAY = 31;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    HoursBook book;

    /**
     * One page of people and rules; {@code total} above 1,000 is "more than 1,000".
     *
     * @param figures how many rows of each state, whatever states are asked for
     * @param numbers what each rule asks for in that year
     * @param counts of the members of each branch how many have their hours, for those above it
     */
    public record TrainingPage(
            GapFilter filter,
            LocalDate day,
            int year,
            List<TrainingUnit> units,
            List<TrainingFigure> figures,
            List<TrainingNumber> numbers,
            List<MemberCount> counts,
            List<TrainingRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** A branch that one can ask for. */
    public record TrainingUnit(long id, String name) {}

    public record TrainingFigure(TrainingState state, int count) {}

    public record TrainingNumber(TrainingRule rule, String id, int number) {}

    /** @param met null where there are so few that a number would name somebody */
    public record MemberCount(
            long unit, String name, int members, @Nullable Integer met) {}

    /** Somebody under one rule. @param due the last day on which it can be met */
    public record TrainingRow(
            long person,
            String name,
            String post,
            long unit,
            String unitName,
            TrainingRule rule,
            String id,
            TrainingState state,
            LocalDate due) {}

    private record Member(long person, String name, long unit, String unitName, LocalDate since) {}

    private record Held(
            long person, String name, long unit, String unitName, Role role, String title, LocalDate since) {}

    private record Read(LocalDate day, int year, List<TrainingRow> rows, List<MemberCount> counts) {}

    @Permits(value = "course.gaps", trace = Trace.READ)
    TrainingPage page(GapFilter filter) {
        var read = read(filter, "course.gaps");
        var found = which(asked(read.rows(), filter), filter);
        var leaf = Leaf.cut(found, filter.after(), GapLedger::key);
        return page(filter, read, leaf.rows(), leaf.total(), leaf.more(), leaf.next(GapLedger::key));
    }

    /** The same for the cockpit, which names nobody. */
    @Permits(value = "course.gaps", trace = Trace.NONE)
    List<TrainingFigure> figures(GapFilter filter) {
        return figures(asked(read(filter, "course.gaps").rows(), filter));
    }

    /** Every row of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "course.gaps-export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    TrainingPage export(GapFilter filter) {
        var read = read(filter, "course.gaps-export");
        var found = which(asked(read.rows(), filter), filter);
        return page(filter, read, found, found.size(), false, null);
    }

    private static String key(TrainingRow row) {
        return row.unit() + "~" + row.person() + "~" + row.rule().ordinal();
    }

    private static List<TrainingRow> asked(List<TrainingRow> rows, GapFilter filter) {
        return rows.stream()
                .filter(row -> filter.unit() == null || filter.unit() == row.unit())
                .filter(row -> filter.rule().isEmpty() || filter.rule().contains(row.rule()))
                .toList();
    }

    private static List<TrainingRow> which(List<TrainingRow> rows, GapFilter filter) {
        return rows.stream()
                .filter(row -> filter.state().isEmpty() || filter.state().contains(row.state()))
                .toList();
    }

    private static List<TrainingFigure> figures(List<TrainingRow> rows) {
        return Arrays.stream(TrainingState.values())
                .map(state -> new TrainingFigure(state, (int)
                        rows.stream().filter(row -> row.state() == state).count()))
                .toList();
    }

    private TrainingPage page(
            GapFilter filter, Read read, List<TrainingRow> rows, int total, boolean more, @Nullable String next) {
        return new TrainingPage(
                filter,
                read.day(),
                read.year(),
                read.rows().stream()
                        .map(row -> new TrainingUnit(row.unit(), row.unitName()))
                        .distinct()
                        .toList(),
                figures(asked(read.rows(), filter)),
                Arrays.stream(TrainingRule.values())
                        .map(rule -> new TrainingNumber(rule, rule.rule(), number(rule, read.year())))
                        .toList(),
                read.counts(),
                rows,
                total,
                more,
                next);
    }

    private int number(TrainingRule rule, int year) {
        return parameters.number(rule.number(), LocalDate.of(year, Month.JANUARY, 1));
    }

    private Read read(GapFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        int year = filter.year() == null ? day.getYear() : filter.year();
        var first = LocalDate.of(year, Month.JANUARY, 1);
        var last = yearEnd(year);
        var on = last.isBefore(day) ? last : day;
        int announced = parameters.number("life.announce_days_year", first);
        var reach = gate.reach(permission);
        var mine = secretaryOf();
        var members = members(picture, day, on).stream()
                .filter(each -> reach.covers(each.unit()) && !each.since().isAfter(first))
                .toList();
        var posts = posts(on).stream().filter(each -> reach.covers(each.unit())).toList();
        var people = new HashSet<Long>();
        members.forEach(each -> people.add(each.person()));
        posts.forEach(each -> people.add(each.person()));
        var attended = book.of(picture, year, on, people);
        var hours = HoursBook.sums(attended);
        var courses = attended.stream()
                .filter(each -> each.course() != null)
                .collect(
                        groupingBy(Attended::person, mapping(each -> Objects.requireNonNull(each.course()), toList())));
        var seats = posts.stream().map(Held::person).collect(toSet());
        var inductions = book.inductions(picture, on, seats);
        var rows = new ArrayList<TrainingRow>();
        for (var post : posts) {
            var shown = new Shown(
                    hours.getOrDefault(post.person(), 0),
                    courses.getOrDefault(post.person(), List.of()),
                    inductions.getOrDefault(post.person(), List.of()));
            for (var rule : TrainingRule.values()) {
                row(post, rule, year, day, announced, shown).ifPresent(rows::add);
            }
        }
        int needed = number(TrainingRule.MEMBER_HOURS, year);
        var plain = members.stream()
                .filter(each -> needed > 0 && !seats.contains(each.person()))
                .toList();
        plain.stream()
                .filter(each -> mine.contains(each.unit()))
                .map(each -> new TrainingRow(
                        each.person(),
                        each.name(),
                        "",
                        each.unit(),
                        each.unitName(),
                        TrainingRule.MEMBER_HOURS,
                        TrainingRule.MEMBER_HOURS.rule(),
                        TrainingState.of(hours.getOrDefault(each.person(), 0) >= needed, day, last, announced),
                        last))
                .forEach(rows::add);
        return new Read(day, year, rows, counts(plain, hours, needed, first));
    }

    /** What somebody has to show for: the hours and courses of the year, and what made them ready for a post. */
    private record Shown(int hours, List<CourseKind> courses, List<LocalDate> inductions) {}

    private Optional<TrainingRow> row(
            Held post, TrainingRule rule, int year, LocalDate day, int announced, Shown shown) {
        int number = number(rule, year);
        return number == 0
                ? Optional.empty()
                : due(post, rule, year, number)
                        .map(due -> new TrainingRow(
                                post.person(),
                                post.name(),
                                post.title(),
                                post.unit(),
                                post.unitName(),
                                rule,
                                rule.rule(),
                                TrainingState.of(met(post, rule, number, due, shown), day, due, announced),
                                due));
    }

    /** The last day on which the rule can be met; none where it does not ask this post in that year. */
    private static Optional<LocalDate> due(Held post, TrainingRule rule, int year, int number) {
        var first = LocalDate.of(year, Month.JANUARY, 1);
        boolean secretary = post.role() == Role.BS;
        return switch (rule) {
            case MEMBER_HOURS -> Optional.empty();
            case POST_HOURS, CONCENTRATED ->
                Optional.of(yearEnd(year)).filter(end -> !post.since().isAfter(first));
            case ROTATION ->
                Optional.of(yearEnd(year))
                        .filter(end -> secretary && !post.since().isAfter(first));
            case INDUCTION ->
                Optional.of(post.since().plusMonths(number)).filter(end -> secretary && !end.isBefore(first));
        };
    }

    private static boolean met(Held post, TrainingRule rule, int number, LocalDate due, Shown shown) {
        return switch (rule) {
            case MEMBER_HOURS, POST_HOURS -> shown.hours() >= number;
            case CONCENTRATED -> shown.courses().size() >= number;
            case ROTATION ->
                shown.courses().stream().filter(CourseKind::rotation).count() >= number;
            case INDUCTION ->
                shown.inductions().stream()
                        .anyMatch(on -> !on.isBefore(post.since().minusMonths(1)) && !on.isAfter(due));
        };
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_MONTH_DAY);
    }

    /** Numbers for whoever is above a branch; a number of few would name somebody. */
    private List<MemberCount> counts(List<Member> members, Map<Long, Integer> hours, int needed, LocalDate first) {
        int least = parameters.number("privacy.min_cell", first);
        var byUnit = members.stream()
                .collect(groupingBy(
                        each -> new TrainingUnit(each.unit(), each.unitName()),
                        LinkedHashMap::new,
                        mapping(Member::person, toSet())));
        return byUnit.entrySet().stream()
                .map(each -> new MemberCount(
                        each.getKey().id(),
                        each.getKey().name(),
                        each.getValue().size(),
                        each.getValue().size() < least
                                ? null
                                : (int) each.getValue().stream()
                                        .filter(person -> hours.getOrDefault(person, 0) >= needed)
                                        .count()))
                .toList();
    }

    /** The branches of which the reader is secretary, in person. */
    private Set<Long> secretaryOf() {
        var today = pictures.day(Picture.NOW);
        return Set.copyOf(sql.list(
                "SELECT DISTINCT unit_id FROM orgstructure.held_post WHERE person_id = ? AND role = 'BS'"
                        + " AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)",
                row -> row.number("unit_id"),
                gate.actor().person(),
                today,
                today));
    }

    private List<Member> members(Picture picture, LocalDate day, LocalDate on) {
        var where = picture.where("q")
                .and(
                        RosterDay.STANDS + " AND u.kind = 'BRANCH'",
                        RosterDay.of(on, day).values());
        return sql.list(
                """
                SELECT q.id, q.name, m.branch_id, u.name AS branch,
                       (SELECT min(f.from_date) FROM orgstructure.membership f
                         WHERE f.person_id = m.person_id AND f.taken_back_at IS NULL) AS since
                  FROM orgstructure.membership m JOIN %s q ON q.id = m.person_id
                  JOIN orgstructure.org_unit u ON u.id = m.branch_id
                 WHERE %s ORDER BY u.position, u.id, q.id
                """.formatted(picture.of("orgstructure.person"), where.text()),
                row -> new Member(
                        row.number("id"),
                        row.text("name"),
                        row.number("branch_id"),
                        row.text("branch"),
                        row.requiredDate("since")),
                where.values());
    }

    private List<Held> posts(LocalDate on) {
        return sql.list(
                """
                SELECT DISTINCT ON (u.position, u.id, p.person_id) p.person_id, q.name, p.unit_id, u.name AS branch,
                       p.role, p.title, p.from_date
                  FROM orgstructure.held_post p JOIN orgstructure.org_unit u ON u.id = p.unit_id
                  JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE u.kind = 'BRANCH' AND p.role IN ('BS', 'BC') AND p.from_date <= ?
                   AND (p.to_date IS NULL OR p.to_date >= ?)
                 ORDER BY u.position, u.id, p.person_id, p.role = 'BS' DESC, p.from_date
                """,
                row -> new Held(
                        row.number("person_id"),
                        row.text("name"),
                        row.number("unit_id"),
                        row.text("branch"),
                        row.word(Role.class, "role"),
                        row.text("title"),
                        row.requiredDate("from_date")),
                on,
                on);
    }
}
