package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.meeting.MeetingSight;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * Who studied which material first, and on which day after its receipt (FA-2). Nothing is entered for it: it is read
 * off the meetings. Signed or not, a meeting that was held counts, as in the ledger of meetings.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class StudyLedger {
    /** The first study of each material by each organisation, its own meetings and those held together alike. */
    static final String FIRST = """
            SELECT DISTINCT ON (p.material_id, c.unit_id) p.material_id, c.unit_id, m.id AS meeting_id, m.day, m.study_days
              FROM %s m JOIN orgstructure.meeting_point p ON p.meeting_id = m.id AND p.material_id IS NOT NULL
              JOIN LATERAL (SELECT m.unit_id UNION
                            SELECT q.unit_id FROM orgstructure.meeting_partner q WHERE q.meeting_id = m.id) c ON true
             WHERE m.state IN ('HELD_OPEN', 'MINUTES_DRAFT', 'SIGNED', 'ARCHIVED') AND m.day <= ? AND %s
             ORDER BY p.material_id, c.unit_id, m.day, m.starts, m.id
            """;

    private static final String MEETING = "orgstructure.meeting";
    private static final Set<OrgUnits.Kind> OWING =
            Set.of(OrgUnits.Kind.PARTY_COMMITTEE, OrgUnits.Kind.BRANCH, OrgUnits.Kind.TEMPORARY_BRANCH);

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    @Inject
    MeetingSight sight;

    /**
     * One page of materials and organisations; {@code total} above 1,000 is "more than 1,000".
     *
     * @param figures how many rows of each state, whatever states are asked for
     * @param daysCommittee within how many days a committee studies what it received
     * @param daysBranch the same for a branch
     */
    public record StudyPage(
            StudyFilter filter,
            LocalDate day,
            List<StudyUnit> units,
            List<StudyFigure> figures,
            int daysCommittee,
            int daysBranch,
            List<StudyRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /** An organisation that one can ask for. */
    public record StudyUnit(long id, String name) {}

    public record StudyFigure(StudyState state, int count) {}

    /**
     * One organisation and one material.
     *
     * @param due the last day in time
     * @param day of the first study; null where there was none
     * @param days after the receipt, of the first study
     * @param meeting where it was studied first; null where the reader may not read it
     */
    public record StudyRow(
            long material,
            String name,
            MaterialKind kind,
            LocalDate receivedOn,
            long unit,
            String unitName,
            LocalDate due,
            StudyState state,
            @Nullable LocalDate day,
            @Nullable Integer days,
            @Nullable Long meeting) {}

    private record Read(LocalDate day, List<StudyRow> rows) {}

    @Permits(value = "material.studies", trace = Trace.NONE)
    StudyPage page(StudyFilter filter) {
        var read = read(filter, "material.studies");
        var leaf = Leaf.cut(which(read.rows(), filter), filter.after(), StudyLedger::key);
        return page(filter, read, leaf.rows(), leaf.total(), leaf.more(), leaf.next(StudyLedger::key));
    }

    /** The same for the cockpit. */
    @Permits(value = "material.studies", trace = Trace.NONE)
    List<StudyFigure> figures(StudyFilter filter) {
        return figures(read(filter, "material.studies").rows());
    }

    /** Every row of one material, for its sheet. */
    @Permits(value = "material.studies", trace = Trace.NONE)
    List<StudyRow> of(long material) {
        return read(new StudyFilter(material, null, List.of(), null, null, null), "material.studies")
                .rows();
    }

    /** Every row of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "material.studies-export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    StudyPage export(StudyFilter filter) {
        var read = read(filter, "material.studies-export");
        var found = which(read.rows(), filter);
        return page(filter, read, found, found.size(), false, null);
    }

    private static String key(StudyRow row) {
        return row.material() + "~" + row.unit();
    }

    private static List<StudyRow> which(List<StudyRow> rows, StudyFilter filter) {
        return rows.stream()
                .filter(row -> filter.state().isEmpty() || filter.state().contains(row.state()))
                .toList();
    }

    private static List<StudyFigure> figures(List<StudyRow> rows) {
        return Arrays.stream(StudyState.values())
                .map(state -> new StudyFigure(state, (int)
                        rows.stream().filter(row -> row.state() == state).count()))
                .toList();
    }

    private StudyPage page(
            StudyFilter filter, Read read, List<StudyRow> rows, int total, boolean more, @Nullable String next) {
        return new StudyPage(
                filter,
                read.day(),
                units("material.studies"),
                figures(read.rows()),
                days(OrgUnits.Kind.PARTY_COMMITTEE, read.day()),
                days(OrgUnits.Kind.BRANCH, read.day()),
                rows,
                total,
                more,
                next);
    }

    /** Organisations that owe first studies, as far as the reader sees them, in the order of the tree. */
    List<StudyUnit> units(String permission) {
        var reach = gate.reach(permission);
        return sql.list(
                "SELECT id, name FROM orgstructure.org_unit WHERE kind = ANY (?) AND dissolved IS NULL"
                        + " AND (? OR id = ANY (?)) ORDER BY position, id",
                row -> new StudyUnit(row.number("id"), row.text("name")),
                OWING,
                reach.everything(),
                reach.units());
    }

    private int days(OrgUnits.Kind kind, LocalDate day) {
        return parameters.number(
                kind == OrgUnits.Kind.PARTY_COMMITTEE ? "meeting.study_days_committee" : "meeting.study_days_branch",
                day);
    }

    private Read read(StudyFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var reach = gate.reach(permission);
        var held = picture.where("m");
        var readable = sight.visible(new Where());
        var asked = picture.where("x", "u")
                .and("x.state IN ('RELEASED', 'WITHDRAWN')")
                .and("((x.state = 'RELEASED' AND x.asked) OR s.meeting_id IS NOT NULL)")
                .and("u.kind = ANY (?) AND (? OR u.id = ANY (?))", OWING, reach.everything(), reach.units())
                .and("(u.established IS NULL OR u.established <= x.received_on)")
                .and("(u.dissolved IS NULL OR u.dissolved > ?)", day);
        if (filter.material() != null) {
            asked.and("x.id = ?", filter.material());
        } else if (filter.year() != null) {
            asked.and("extract(year FROM x.received_on) = ?", filter.year());
        } else {
            asked.and("x.received_on > ?", day.minusYears(1));
        }
        if (filter.unit() != null) {
            asked.and("u.id = ?", filter.unit());
        }
        var values = new ArrayList<@Nullable Object>();
        values.addAll(Arrays.asList(readable.values()));
        values.add(day);
        values.addAll(Arrays.asList(held.values()));
        values.addAll(Arrays.asList(asked.values()));
        var rows = sql.list(
                "SELECT x.id AS material, CASE WHEN x.classified THEN x.number ELSE x.title END AS name,"
                        + " x.kind AS material_kind, x.received_on, u.id AS unit, u.name AS unit_name,"
                        + " u.kind AS unit_kind, s.meeting_id, s.day, s.study_days,"
                        + " EXISTS (SELECT 1 FROM orgstructure.meeting m WHERE m.id = s.meeting_id AND "
                        + readable.text() + ") AS readable"
                        + " FROM " + picture.of("orgstructure.material") + " x CROSS JOIN "
                        + picture.of("orgstructure.org_unit") + " u JOIN orgstructure.org_unit o ON o.id = u.id"
                        + " LEFT JOIN (" + FIRST.formatted(picture.of(MEETING), held.text())
                        + ") s ON s.material_id = x.id AND s.unit_id = u.id"
                        + " WHERE " + asked.text() + " ORDER BY x.received_on DESC, x.id DESC, o.position, o.id",
                row -> row(row, day),
                values.toArray());
        return new Read(day, rows);
    }

    private StudyRow row(Sql.Cursor row, LocalDate today) throws SQLException {
        var received = row.requiredDate("received_on");
        var studied = row.date("day");
        // a meeting is judged by the days in force on its own day
        int limit =
                studied == null ? days(row.word(OrgUnits.Kind.class, "unit_kind"), today) : row.integer("study_days");
        var due = received.plusDays(limit);
        return new StudyRow(
                row.number("material"),
                row.text("name"),
                row.word(MaterialKind.class, "material_kind"),
                received,
                row.number("unit"),
                row.text("unit_name"),
                due,
                StudyState.of(studied, due, today),
                studied,
                studied == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(received, studied)),
                row.flag("readable") ? row.numberOrNull("meeting_id") : null);
    }
}
