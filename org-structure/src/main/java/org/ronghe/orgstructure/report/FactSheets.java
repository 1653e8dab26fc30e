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
 * Works out what the house holds about an organisation: nothing is filled in twice (减负). A general branch has the
 * figures of each branch below it. The caller's own gate decides who reads them.
 */
@ApplicationScoped
class FactSheets {
    private static final String SIGNED =
            "SELECT count(*) FROM orgstructure.meeting m WHERE m.unit_id = ? AND m.day >= ? AND m.day <= ?"
                    + " AND m.state IN ('SIGNED', 'ARCHIVED')";
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
                sql.number(SIGNED + " AND m.first_received IS NOT NULL", unit.id(), first, last),
                null,
                meetings(unit, first, last, day).add("mark", "FIRST_TOPIC").toString()));
        facts.add(fact(
                "secretary-report.fact.planned-theme",
                unit,
                sql.number(SIGNED + " AND m.theme_id IS NOT NULL", unit.id(), first, last),
                null,
                meetings(unit, first, last, day).add("mark", "PLANNED_THEME").toString()));
        quarter(unit, last, day, facts);
        structure(unit, day, facts);
        facts.add(fact(
                "secretary-report.fact.visits",
                unit,
                sql.number(
                        "SELECT count(*) FROM orgstructure.contact_visit WHERE branch_id = ?"
                                + " AND state IN ('RECORDED', 'CLOSED') AND visited_on >= ? AND visited_on <= ?",
                        unit.id(),
                        first,
                        last),
                null,
                new Conditions.Address("/contacts/visits")
                        .add("state", "RECORDED")
                        .add("state", "CLOSED")
                        .add("branch", unit.id())
                        .add("from", first)
                        .add("to", last)
                        .add("asOf", day)
                        .toString()));
        facts.add(fact(
                "secretary-report.fact.flawed",
                unit,
                sql.number("""
                        SELECT count(DISTINCT l.spot_check_id) FROM orgstructure.spot_check_line l
                          JOIN orgstructure.meeting m ON m.id = l.meeting_id
                         WHERE m.unit_id = ? AND m.day >= ? AND m.day <= ?
                           AND l.stage IN ('FLAWED', 'ANSWERED', 'SETTLED')
                        """, unit.id(), first, end),
                null,
                new Conditions.Address("/spot-checks")
                        .add("unit", unit.id())
                        .add("year", year)
                        .add("asOf", day)
                        .toString()));
        return facts;
    }

    /** 有效覆盖: in how many months of the last whole quarter it met (CT-9). */
    private void quarter(OrgUnits.Unit unit, LocalDate last, LocalDate day, List<Fact> facts) {
        // of a year that is over, its own last quarter
        var quarter = MonthsMet.Quarter.before(day.isAfter(last) ? last.plusDays(1) : last);
        facts.add(fact(
                "secretary-report.fact.months-met",
                unit,
                monthsMet
                        .of(Picture.NOW, quarter)
                        .getOrDefault(unit.id(), Set.of())
                        .size(),
                QUARTER,
                meetings(unit, quarter.first(), quarter.last(), day).toString()));
    }

    /** 有形覆盖, term and posts stand on the card of the organisation. */
    private void structure(OrgUnits.Unit unit, LocalDate day, List<Fact> facts) {
        var card = "/organisations/" + unit.id();
        facts.add(fact(
                "secretary-report.fact.units",
                unit,
                sql.number("SELECT count(*) FROM orgstructure.unit_link WHERE branch_id = ?", unit.id()),
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
        sql.one(
                        "SELECT term_end FROM orgstructure.org_unit WHERE id = ? AND term_end IS NOT NULL",
                        row -> row.requiredDate("term_end"),
                        unit.id())
                .ifPresent(term -> facts.add(
                        new Fact("secretary-report.fact.term", unit.name(), null, null, term.toString(), card)));
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
