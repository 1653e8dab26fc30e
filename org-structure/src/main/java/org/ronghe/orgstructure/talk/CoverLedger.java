package org.ronghe.orgstructure.talk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.member.RosterDay;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * How far the talks of a year reach, as numbers for each organisation (ME-10, OT-2). Who has not talked yet is named to
 * the branch's own committee alone, for it has to ask them; nobody sees who talked with whom.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CoverLedger {
    private static final Set<Role> SEATS = Set.of(Role.BS, Role.BC);
    private static final Set<Role> HEADS = Set.of(Role.BS, Role.GB, Role.HEAD);

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    People people;

    /**
     * One page of organisations and rules; {@code total} above 1,000 is "more than 1,000".
     *
     * @param day the day it shows
     * @param year the year it shows
     * @param figures how many rows of each state, whatever states are asked for
     * @param numbers how many talks each rule asks for in that year
     */
    public record CoverPage(
            CoverFilter filter,
            LocalDate day,
            int year,
            List<CoverUnit> units,
            List<CoverFigure> figures,
            List<CoverNumber> numbers,
            List<CoverRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** An organisation that one can ask for. */
    public record CoverUnit(long id, String name) {}

    public record CoverFigure(TalkCover state, int count) {}

    public record CoverNumber(TalkRule rule, String id, int needed) {}

    /**
     * One rule in one organisation.
     *
     * @param id of the rule, as the domain rules number it
     * @param needed pairs or members whose talk is due, {@code met} those whose talk both agreed on
     * @param names where the reader sees who is missing; empty for whoever may not
     */
    public record CoverRow(
            long unit,
            String code,
            String name,
            TalkRule rule,
            String id,
            int needed,
            int met,
            TalkCover state,
            String names) {}

    /**
     * Who has not talked yet under one rule, for the organisation's own committee.
     *
     * @param names of people, or of every two that are missing
     */
    public record MissingTalks(long unit, String name, TalkRule rule, int year, LocalDate day, List<String> names)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return ui.t("talk.missing") + " · " + name;
        }
    }

    private record Organisation(long id, String code, String name, Kind kind) {}

    private record Read(LocalDate day, int year, List<CoverRow> rows) {}

    @Permits(value = "talk.coverage", trace = Trace.NONE)
    CoverPage page(CoverFilter filter) {
        var read = read(filter, "talk.coverage");
        var found = which(asked(read.rows(), filter), filter);
        var leaf = Leaf.cut(found, filter.after(), CoverLedger::key);
        return page(filter, read, leaf.rows(), leaf.total(), leaf.more(), leaf.next(CoverLedger::key));
    }

    /** Every row of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "talk.export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CoverPage export(CoverFilter filter) {
        var read = read(filter, "talk.export");
        var found = which(asked(read.rows(), filter), filter);
        return page(filter, read, found, found.size(), false, null);
    }

    /**
     * Who is missing in one organisation under one rule.
     *
     * @throws NotFound for whoever holds no seat there, as for an organisation that is not there
     */
    @Permits(value = "talk.names", trace = Trace.READ)
    MissingTalks names(long unit, TalkRule rule, CoverFilter filter) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        int year = filter.year() == null ? day.getYear() : filter.year();
        var on = on(year, day);
        var organisation = organisations(picture, on).stream()
                .filter(each -> each.id() == unit && named().contains(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("org-unit", unit));
        var body = bodies(picture, day, on)
                .getOrDefault(organisation.kind() == kindOf(rule) ? unit : 0L, new TalkRule.Body(Set.of(), Set.of()));
        var talks = talks(picture, year, day);
        int needed = number(rule, year);
        var missing = needed == 0
                ? List.<TalkRule.Due>of()
                : rule.dues(body).stream()
                        .filter(due -> !met(due, talks, needed))
                        .toList();
        var names = people.namesOf(
                missing.stream().flatMap(due -> due.people().stream()).collect(toSet()));
        return new MissingTalks(
                unit,
                organisation.name(),
                rule,
                year,
                day,
                missing.stream()
                        .map(due -> String.join(
                                "、",
                                due.people().stream()
                                        .sorted()
                                        .map(each -> names.getOrDefault(each, ""))
                                        .toList()))
                        .toList());
    }

    private static String key(CoverRow row) {
        return row.unit() + "~" + row.rule().ordinal();
    }

    private static List<CoverRow> asked(List<CoverRow> rows, CoverFilter filter) {
        return rows.stream()
                .filter(row -> filter.unit() == null || filter.unit() == row.unit())
                .filter(row -> filter.rule().isEmpty() || filter.rule().contains(row.rule()))
                .toList();
    }

    private static List<CoverRow> which(List<CoverRow> rows, CoverFilter filter) {
        return rows.stream()
                .filter(row -> filter.state().isEmpty() || filter.state().contains(row.state()))
                .toList();
    }

    private CoverPage page(
            CoverFilter filter, Read read, List<CoverRow> rows, int total, boolean more, @Nullable String next) {
        var all = asked(read.rows(), filter);
        return new CoverPage(
                filter,
                read.day(),
                read.year(),
                read.rows().stream()
                        .map(row -> new CoverUnit(row.unit(), row.name()))
                        .distinct()
                        .toList(),
                Arrays.stream(TalkCover.values())
                        .map(state -> new CoverFigure(state, (int)
                                all.stream().filter(row -> row.state() == state).count()))
                        .toList(),
                Arrays.stream(TalkRule.values())
                        .map(rule -> new CoverNumber(rule, rule.rule(), number(rule, read.year())))
                        .toList(),
                rows,
                total,
                more,
                next);
    }

    private int number(TalkRule rule, int year) {
        return parameters.number(rule.number(), LocalDate.of(year, Month.JANUARY, 1));
    }

    /** The last day of the year that the picture knows: whoever belonged there then is counted. */
    private static LocalDate on(int year, LocalDate day) {
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        return last.isBefore(day) ? last : day;
    }

    private static Kind kindOf(TalkRule rule) {
        return rule == TalkRule.TOP_LEADER ? Kind.PARTY_COMMITTEE : Kind.BRANCH;
    }

    private Read read(CoverFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        int year = filter.year() == null ? day.getYear() : filter.year();
        var on = on(year, day);
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        var announced = last.minusDays(parameters.number("life.announce_days_year", LocalDate.of(year, 1, 1)));
        var reach = gate.reach(permission);
        var bodies = bodies(picture, day, on);
        var talks = talks(picture, year, day);
        var named = named();
        var rows = new ArrayList<CoverRow>();
        for (var organisation : organisations(picture, on)) {
            if (!reach.covers(organisation.id())) {
                continue;
            }
            var body = bodies.getOrDefault(organisation.id(), new TalkRule.Body(Set.of(), Set.of()));
            for (var rule : TalkRule.values()) {
                int needed = number(rule, year);
                var dues =
                        organisation.kind() == kindOf(rule) && needed > 0 ? rule.dues(body) : List.<TalkRule.Due>of();
                if (dues.isEmpty()) {
                    continue;
                }
                int met = (int)
                        dues.stream().filter(due -> met(due, talks, needed)).count();
                rows.add(new CoverRow(
                        organisation.id(),
                        organisation.code(),
                        organisation.name(),
                        rule,
                        rule.rule(),
                        dues.size(),
                        met,
                        TalkCover.of(dues.size(), met, day, announced, last),
                        met < dues.size() && named.contains(organisation.id())
                                ? filter.names(organisation.id(), rule)
                                : ""));
            }
        }
        return new Read(day, year, rows);
    }

    private static boolean met(TalkRule.Due due, Map<Long, Map<Long, Integer>> talks, int needed) {
        return talks.getOrDefault(due.one(), Map.of()).entrySet().stream()
                        .filter(each -> due.others().contains(each.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                >= needed;
    }

    /** In which organisations the reader holds such a seat, in person. */
    private Set<Long> named() {
        var today = pictures.day(Picture.NOW);
        return Set.copyOf(sql.list(
                "SELECT DISTINCT p.unit_id FROM orgstructure.held_post p JOIN orgstructure.org_unit u ON u.id = p.unit_id"
                        + " WHERE p.person_id = ? AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)"
                        + " AND ((u.kind = 'BRANCH' AND p.role = ANY (?))"
                        + " OR (u.kind = 'PARTY_COMMITTEE' AND p.role = 'SEC'))",
                row -> row.number("unit_id"),
                gate.actor().person(),
                today,
                today,
                SEATS));
    }

    private List<Organisation> organisations(Picture picture, LocalDate on) {
        var where = picture.where("u")
                .and("u.kind IN ('BRANCH', 'PARTY_COMMITTEE')")
                .and("(u.established IS NULL OR u.established <= ?)", on)
                .and("(u.dissolved IS NULL OR u.dissolved > ?)", on);
        return sql.list(
                "SELECT u.id, u.code, u.name, u.kind FROM " + picture.of("orgstructure.org_unit")
                        + " u JOIN orgstructure.org_unit o ON o.id = u.id WHERE " + where.text()
                        + " ORDER BY o.position, o.id",
                row -> new Organisation(
                        row.number("id"), row.text("code"), row.text("name"), row.word(Kind.class, "kind")),
                where.values());
    }

    private record Seat(long unit, long person) {}

    private Map<Long, TalkRule.Body> bodies(Picture picture, LocalDate day, LocalDate on) {
        var seats = grouped(
                "SELECT p.unit_id AS unit, p.person_id AS person FROM orgstructure.held_post p"
                        + " JOIN orgstructure.org_unit u ON u.id = p.unit_id WHERE p.from_date <= ?"
                        + " AND (p.to_date IS NULL OR p.to_date >= ?) AND ((u.kind = 'BRANCH' AND p.role = ANY (?))"
                        + " OR (u.kind = 'PARTY_COMMITTEE' AND p.role = 'SEC' AND p.title NOT LIKE '%副%'))",
                on, on, SEATS);
        var members = new HashMap<>(grouped(
                "SELECT m.branch_id AS unit, m.person_id AS person FROM orgstructure.membership m WHERE "
                        + RosterDay.STANDS,
                RosterDay.of(on, day).values()));
        members.putAll(grouped(
                "SELECT c.id AS unit, p.person_id AS person FROM orgstructure.held_post p, orgstructure.org_unit c"
                        + " WHERE c.kind = 'PARTY_COMMITTEE' AND p.role = ANY (?) AND p.from_date <= ?"
                        + " AND (p.to_date IS NULL OR p.to_date >= ?)",
                HEADS,
                on,
                on));
        var bodies = new HashMap<Long, TalkRule.Body>();
        members.forEach(
                (unit, there) -> bodies.put(unit, new TalkRule.Body(seats.getOrDefault(unit, Set.of()), there)));
        seats.forEach((unit, there) -> bodies.putIfAbsent(unit, new TalkRule.Body(there, Set.of())));
        return bodies;
    }

    private Map<Long, Set<Long>> grouped(String text, Object... values) {
        return sql.list(text, row -> new Seat(row.number("unit"), row.number("person")), values).stream()
                .collect(groupingBy(Seat::unit, mapping(Seat::person, toSet())));
    }

    /** How often each two agreed that they talked in that year, seen from both. */
    private Map<Long, Map<Long, Integer>> talks(Picture picture, int year, LocalDate day) {
        var where = picture.where("t")
                .and(
                        "t.state = 'CONFIRMED' AND t.day BETWEEN ? AND ?",
                        LocalDate.of(year, Month.JANUARY, 1),
                        on(year, day));
        var talks = new HashMap<Long, Map<Long, Integer>>();
        sql.list(
                        "SELECT t.recorder AS unit, t.other AS person FROM " + picture.of("orgstructure.talk")
                                + " t WHERE " + where.text(),
                        row -> new Seat(row.number("unit"), row.number("person")),
                        where.values())
                .forEach(pair -> {
                    count(talks, pair.unit(), pair.person());
                    count(talks, pair.person(), pair.unit());
                });
        return talks;
    }

    private static void count(Map<Long, Map<Long, Integer>> talks, long one, long other) {
        Objects.requireNonNull(talks.computeIfAbsent(one, each -> new HashMap<>()))
                .merge(other, 1, Integer::sum);
    }
}
