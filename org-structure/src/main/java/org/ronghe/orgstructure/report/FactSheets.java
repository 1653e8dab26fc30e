package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.life.LifeTally;
import org.ronghe.orgstructure.life.MonthsMet;
import org.ronghe.orgstructure.report.FactSheet.Fact;
import org.ronghe.webkit.http.Conditions;

/**
 * Works out what the house holds about an organisation: nothing is filled in twice (减负). It reads the pictures of the
 * day (ADR 18), as the addresses beside the figures do. A general branch has the figures of each branch below it. The
 * caller's own gate decides who reads them.
 */
@ApplicationScoped
class FactSheets {
    private static final int MONTHS = 12;
    private static final int LAST = 31;
    private static final long QUARTER = 3;

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    LifeTally life;

    @Inject
    MonthsMet monthsMet;

    /** The facts of the year up to the day. */
    FactSheet of(long unit, int year, LocalDate day) {
        var facts = new ArrayList<Fact>();
        for (var each : subjects(unit, day)) {
            facts.addAll(of(each, year, day));
        }
        return new FactSheet(day, facts);
    }

    /** The organisation itself, and the branches of a general branch. */
    private List<OrgUnits.Unit> subjects(long unit, LocalDate day) {
        var below = units.below(unit);
        return units.all(day).stream()
                .filter(each -> each.id() == unit || (each.kind() == OrgUnits.Kind.BRANCH && below.contains(each.id())))
                .toList();
    }

    private List<Fact> of(OrgUnits.Unit unit, int year, LocalDate day) {
        var first = LocalDate.of(year, 1, 1);
        var end = LocalDate.of(year, MONTHS, LAST);
        var last = day.isBefore(end) ? day : end;
        var facts = new ArrayList<Fact>();
        for (var owed : life.of(unit.id(), year, day)) {
            facts.add(fact(owed.label(), unit, owed.met(), owed.owed(), owed.path()));
            if (owed.excused() > 0) {
                facts.add(fact("secretary-report.fact.excused", unit, owed.excused(), null, owed.excusedPath()));
            }
        }
        facts.add(fact(
                "secretary-report.fact.first-topic",
                unit,
                signed(unit, first, last, day, "m.first_received IS NOT NULL"),
                null,
                meetings(unit, first, last, day).add("mark", "FIRST_TOPIC").toString()));
        facts.add(fact(
                "secretary-report.fact.planned-theme",
                unit,
                signed(unit, first, last, day, "m.theme_id IS NOT NULL"),
                null,
                meetings(unit, first, last, day).add("mark", "PLANNED_THEME").toString()));
        quarter(unit, last, day, facts);
        structure(unit, day, facts);
        visits(unit, first, last, day, facts);
        flaws(unit, year, day, facts);
        return facts;
    }

    /** Signed meetings, as the ledger shows them when the day ended. */
    private long signed(OrgUnits.Unit unit, LocalDate first, LocalDate last, LocalDate day, String which) {
        var picture = new Picture(day);
        var where = picture.where("m")
                .and(
                        "m.unit_id = ? AND m.day >= ? AND m.day <= ? AND m.state IN ('SIGNED', 'ARCHIVED')",
                        unit.id(),
                        first,
                        last)
                .and(which);
        return sql.number(
                "SELECT count(*) FROM " + picture.of("orgstructure.meeting") + " m WHERE " + where.text(),
                where.values());
    }

    private void visits(OrgUnits.Unit unit, LocalDate first, LocalDate last, LocalDate day, List<Fact> facts) {
        var picture = new Picture(day);
        var where = picture.where("v")
                .and(
                        "v.branch_id = ? AND v.state IN ('RECORDED', 'CLOSED') AND v.visited_on >= ? AND v.visited_on <= ?",
                        unit.id(),
                        first,
                        last);
        facts.add(fact(
                "secretary-report.fact.visits",
                unit,
                sql.number(
                        "SELECT count(*) FROM " + picture.of("orgstructure.contact_visit") + " v WHERE " + where.text(),
                        where.values()),
                null,
                new Conditions.Address("/contacts/visits")
                        .add("state", "RECORDED")
                        .add("state", "CLOSED")
                        .add("branch", unit.id())
                        .add("from", first)
                        .add("to", last)
                        .add("asOf", day)
                        .toString()));
    }

    private void flaws(OrgUnits.Unit unit, int year, LocalDate day, List<Fact> facts) {
        var picture = new Picture(day);
        var where = picture.where("c").and("""
                        EXISTS (SELECT 1 FROM orgstructure.spot_check_line l
                                  JOIN orgstructure.meeting m ON m.id = l.meeting_id
                                 WHERE l.spot_check_id = c.id AND m.unit_id = ? AND m.day >= ? AND m.day <= ?
                                   AND l.stage IN ('FLAWED', 'ANSWERED', 'SETTLED'))
                        """, unit.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, LAST));
        facts.add(fact(
                "secretary-report.fact.flawed",
                unit,
                sql.number(
                        "SELECT count(*) FROM " + picture.of("orgstructure.spot_check") + " c WHERE " + where.text(),
                        where.values()),
                null,
                new Conditions.Address("/spot-checks")
                        .add("unit", unit.id())
                        .add("year", year)
                        .add("asOf", day)
                        .toString()));
    }

    /** 有效覆盖: in how many months of the last whole quarter it met (CT-9). */
    private void quarter(OrgUnits.Unit unit, LocalDate last, LocalDate day, List<Fact> facts) {
        // of a year that is over, its own last quarter
        var quarter = MonthsMet.Quarter.before(day.isAfter(last) ? last.plusDays(1) : last);
        facts.add(fact(
                "secretary-report.fact.months-met",
                unit,
                monthsMet
                        .of(new Picture(day), quarter)
                        .getOrDefault(unit.id(), Set.of())
                        .size(),
                QUARTER,
                meetings(unit, quarter.first(), quarter.last(), day).toString()));
    }

    /** 有形覆盖, term and posts stand on the card of the organisation. */
    private void structure(OrgUnits.Unit unit, LocalDate day, List<Fact> facts) {
        var card = "/organisations/" + unit.id();
        var picture = new Picture(day);
        var covered = picture.where("l").and("l.branch_id = ?", unit.id());
        facts.add(fact(
                "secretary-report.fact.units",
                unit,
                sql.number(
                        "SELECT count(*) FROM " + picture.of("orgstructure.unit_link") + " l WHERE " + covered.text(),
                        covered.values()),
                null,
                card));
        facts.add(fact(
                "secretary-report.fact.posts",
                unit,
                sql.number(
                        "SELECT count(*) FROM orgstructure.held_post WHERE unit_id = ? AND role IN ('BS', 'BC', 'GB')"
                                + " AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)",
                        unit.id(),
                        day,
                        day),
                null,
                card));
        var term = picture.where("u").and("u.id = ? AND u.term_end IS NOT NULL", unit.id());
        sql.one(
                        "SELECT u.term_end FROM " + picture.of("orgstructure.org_unit") + " u WHERE " + term.text(),
                        row -> row.requiredDate("term_end"),
                        term.values())
                .ifPresent(ends -> facts.add(
                        new Fact("secretary-report.fact.term", unit.name(), null, null, ends.toString(), card)));
    }

    private static Conditions.Address meetings(OrgUnits.Unit unit, LocalDate from, LocalDate to, LocalDate day) {
        return new Conditions.Address("/meetings")
                .add("unit", unit.id())
                .add("state", "SIGNED")
                .add("state", "ARCHIVED")
                .add("from", from)
                .add("to", to)
                .add("asOf", day);
    }

    private static Fact fact(
            String label, OrgUnits.Unit unit, long count, @org.jspecify.annotations.Nullable Long of, String path) {
        return new Fact(label, unit.name(), count, of, "", path);
    }
}
