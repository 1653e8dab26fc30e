package org.ronghe.orgstructure.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.coverage.CoverageFilter.Cover;
import org.ronghe.orgstructure.coverage.CoverageFilter.Effect;
import org.ronghe.orgstructure.life.MonthsMet;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.http.Pictures;

/**
 * Where the coverage is read: the figure, its rows and the list of gaps. An institute has a few hundred units, so the
 * page is whole.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CoverageLedger {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    MonthsMet monthsMet;

    /**
     * The coverage as far as the reader's posts reach.
     *
     * @param day the day it shows
     * @param units departments and laboratories
     * @param covered those in which a branch stands
     * @param quarter the last one that was over on the day, such as 2026-Q3
     * @param effective those a branch of which met in each month of the quarter (CT-9), {@code ineffective} the others
     * @param figures how many gaps of each kind, whatever kind is asked for
     * @param rows the units asked for; none where gaps of a kind are
     * @param gaps the gaps asked for; none where units are
     */
    public record CoveragePage(
            CoverageFilter filter,
            LocalDate day,
            Limits limits,
            int units,
            int covered,
            int uncovered,
            String quarter,
            int effective,
            int ineffective,
            List<GapFigure> figures,
            List<UnitRow> rows,
            List<GapRow> gaps) {}

    public record GapFigure(GapKind kind, String rule, int count) {}

    /**
     * A department or laboratory.
     *
     * @param branches the branches that stand in it
     * @param without months of the quarter in which none of them had a valid meeting
     */
    public record UnitRow(
            long id, String code, Kind kind, String name, List<BranchLink> branches, List<String> without) {
        boolean is(Effect effect) {
            return (!branches.isEmpty() && without.isEmpty()) == (effect == Effect.EFFECTIVE);
        }

        boolean is(Cover cover) {
            return branches.isEmpty() == (cover == Cover.UNCOVERED);
        }
    }

    public record BranchLink(long id, String name) {}

    /** A gap and whose it is; the fields are those of {@link Gap}. */
    public record GapRow(
            GapKind kind,
            String rule,
            long unit,
            String code,
            String name,
            int count,
            int limit,
            String post,
            List<CommitteePost> missing,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable Long days) {
        /** What is missing, in one sentence. */
        public String words(Ui ui) {
            return switch (kind) {
                case COMMITTEE_POST ->
                    ui.t(
                            "coverage.gap.COMMITTEE_POST",
                            String.join(
                                    ui.t("coverage.and"),
                                    missing.stream().map(ui::word).toList()));
                case VACANCY -> ui.t("coverage.gap.VACANCY", post, limit);
                case TERM_PAST, TERM_ENDING -> ui.t("coverage.gap." + kind, ui.day(Objects.requireNonNull(due)), limit);
                default -> ui.t("coverage.gap." + kind, count, limit);
            };
        }

        /** How long it has been so; of a term, how long it still lasts. */
        public String howLong(Ui ui) {
            if (days == null) {
                return ui.t("coverage.unknown");
            }
            return kind == GapKind.TERM_ENDING
                    ? ui.t("coverage.left", days)
                    : ui.t("coverage.days", days, ui.day(Objects.requireNonNull(since)));
        }
    }

    @Permits(value = "coverage.read", trace = Permits.Trace.NONE)
    CoveragePage page(CoverageFilter filter) {
        return read(filter, "coverage.read");
    }

    /** The same for a file that leaves the house. */
    @Permits(value = "coverage.export", trace = Permits.Trace.READ)
    CoveragePage export(CoverageFilter filter) {
        return read(filter, "coverage.export");
    }

    private CoveragePage read(CoverageFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var limits = limits(day);
        var structure = structure(picture, day);
        var reach = gate.reach(permission);
        var byId = new HashMap<Long, Structure.Unit>();
        structure.units().forEach(unit -> byId.put(unit.id(), unit));
        var branches = structure.links().stream()
                .filter(link -> Coverage.covers(
                        Objects.requireNonNull(byId.get(link.branch())).kind()))
                .collect(groupingBy(
                        Structure.Link::unit,
                        mapping(
                                link -> new BranchLink(
                                        link.branch(),
                                        Objects.requireNonNull(byId.get(link.branch()))
                                                .name()),
                                toList())));
        var quarter = MonthsMet.Quarter.before(day);
        var met = monthsMet.of(picture, quarter);
        var all = structure.units().stream()
                .filter(unit -> UnitRules.STAFF.contains(unit.kind()) && reach.covers(unit.id()))
                .map(unit -> unit(unit, branches.getOrDefault(unit.id(), List.of()), quarter, met))
                .toList();
        var gaps = Coverage.gaps(structure, limits, day).stream()
                .filter(gap -> reach.covers(gap.unit()))
                .map(gap -> row(gap, Objects.requireNonNull(byId.get(gap.unit()))))
                .toList();
        int covered = count(all, row -> row.is(Cover.COVERED));
        return new CoveragePage(
                filter,
                day,
                limits,
                all.size(),
                covered,
                all.size() - covered,
                quarter.toString(),
                count(all, row -> row.is(Effect.EFFECTIVE)),
                count(all, row -> row.is(Effect.INEFFECTIVE)),
                Arrays.stream(GapKind.values())
                        .map(kind -> new GapFigure(kind, kind.rule(), count(gaps, gap -> gap.kind() == kind)))
                        .toList(),
                all.stream()
                        .filter(row -> filter.kind() == null || filter.cover() != null || filter.effect() != null)
                        .filter(row -> filter.cover() == null || row.is(filter.cover()))
                        .filter(row -> filter.effect() == null || row.is(filter.effect()))
                        .toList(),
                gaps.stream()
                        .filter(gap -> filter.kind() != null || (filter.cover() == null && filter.effect() == null))
                        .filter(gap -> filter.kind() == null || gap.kind() == filter.kind())
                        .toList());
    }

    private static UnitRow unit(
            Structure.Unit unit, List<BranchLink> branches, MonthsMet.Quarter quarter, Map<Long, Set<YearMonth>> met) {
        return new UnitRow(
                unit.id(),
                unit.code(),
                unit.kind(),
                unit.name(),
                branches,
                quarter.months().stream()
                        .filter(month -> branches.stream().noneMatch(branch -> met.getOrDefault(branch.id(), Set.of())
                                .contains(month)))
                        .map(YearMonth::toString)
                        .toList());
    }

    private static <T> int count(List<T> rows, Predicate<T> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static GapRow row(Gap gap, Structure.Unit unit) {
        return new GapRow(
                gap.kind(),
                gap.kind().rule(),
                unit.id(),
                unit.code(),
                unit.name(),
                gap.count(),
                gap.limit(),
                gap.post(),
                gap.missing(),
                gap.since(),
                gap.due(),
                gap.days());
    }

    private Limits limits(LocalDate day) {
        return new Limits(
                parameters.number("branch.min_full_members", day),
                parameters.number("branch.joint_max_units", day),
                parameters.number("branch.max_members", day),
                parameters.number("branch.committee_from", day),
                parameters.number("branch.committee_min", day),
                parameters.number("branch.committee_max", day),
                parameters.number("branch.vacancy_days", day),
                parameters.number("term.remind_days_far", day),
                parameters.number("term.remind_days_near", day),
                parameters.number("term.remind_days_last", day));
    }

    private Structure structure(Picture picture, LocalDate day) {
        var there = picture.where("u")
                .and("(u.established IS NULL OR u.established <= ?)", day)
                .and("(u.dissolved IS NULL OR u.dissolved > ?)", day);
        var units = sql.list(
                "SELECT u.id, u.code, u.kind, u.name, u.established, u.term_end FROM "
                        + picture.of("orgstructure.org_unit")
                        + " u JOIN orgstructure.org_unit o ON o.id = u.id WHERE " + there.text()
                        + " ORDER BY o.position, o.id",
                row -> new Structure.Unit(
                        row.number("id"),
                        row.text("code"),
                        row.word(Kind.class, "kind"),
                        row.text("name"),
                        row.date("established"),
                        row.date("term_end")),
                there.values());
        var ids = units.stream().map(Structure.Unit::id).toList();
        var linked = picture.where("l").and("l.unit_id = ANY (?) AND l.branch_id = ANY (?)", ids, ids);
        var links = sql.list(
                "SELECT l.unit_id, l.branch_id FROM " + picture.of("orgstructure.unit_link") + " l WHERE "
                        + linked.text() + " ORDER BY l.branch_id, l.unit_id",
                row -> new Structure.Link(row.number("unit_id"), row.number("branch_id")),
                linked.values());
        return new Structure(units, links, spans(picture, day), posts(day));
    }

    /** A past day is judged by what was recorded when it ended, as the roster is. */
    private List<Structure.Span> spans(Picture picture, LocalDate day) {
        var end = OfficeClock.endOf(day);
        var where = picture.where("q")
                .and(
                        "m.from_date <= ? AND m.entered_at < ?"
                                + " AND (m.taken_back_at IS NULL OR m.taken_back_at >= ?)",
                        day,
                        end,
                        end);
        return sql.list(
                """
                SELECT m.branch_id, CASE WHEN q.left_on IS NULL OR q.left_on > ? THEN q.unit_id END AS unit_id, m.category = 'FULL' AS full_member, m.from_date,
                       CASE WHEN m.closed_at < ? THEN m.to_date END AS to_date
                  FROM orgstructure.membership m JOIN %s q ON q.id = m.person_id WHERE %s
                """.formatted(picture.of("orgstructure.person"), where.text()),
                row -> new Structure.Span(
                        row.number("branch_id"),
                        row.numberOrNull("unit_id"),
                        row.flag("full_member"),
                        row.requiredDate("from_date"),
                        row.date("to_date")),
                first(day, end, where.values()));
    }

    /** The select list asks before the condition does. */
    private static @Nullable Object[] first(Object one, Object other, @Nullable Object[] values) {
        var all = new ArrayList<@Nullable Object>(List.of(one, other));
        all.addAll(Arrays.asList(values));
        return all.toArray();
    }

    private List<Structure.Held> posts(LocalDate day) {
        return sql.list(
                """
                SELECT p.unit_id, p.role, p.title, p.from_date, p.to_date
                  FROM orgstructure.held_post p JOIN orgstructure.org_unit u ON u.id = p.unit_id
                 WHERE u.kind = 'BRANCH' AND p.role IN ('BS', 'BC') AND p.from_date <= ?
                """,
                row -> new Structure.Held(
                        row.number("unit_id"),
                        row.word(Role.class, "role"),
                        row.text("title"),
                        row.requiredDate("from_date"),
                        row.date("to_date")),
                day);
    }
}
