package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;

/** Parameters with their basis, as they stand today and as they stood and will stand. */
@ApplicationScoped
class ParameterLedger {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Gate gate;

    public record Page(List<Row> rows) {}

    /** One dated value. */
    public record Row(
            String key,
            String value,
            LocalDate effectiveFrom,
            String basis,
            ParameterDesk.Confidence confidence,
            String changedBy,
            Instant changedAt,
            String reason) {}

    @Permits(value = "parameter.read", trace = Trace.NONE)
    Page page() {
        return new Page(named(sql.list("""
                SELECT DISTINCT ON (key) * FROM domain.parameter WHERE effective_from <= ?
                 ORDER BY key, effective_from DESC
                """, ParameterLedger::line, LocalDate.now(clock))));
    }

    /**
     * All dated values of one key, newest first.
     *
     * @param replaced values that stood for a part of their day, until another was entered for it; newest first
     */
    public record Sheet(String key, List<Row> values, List<Row> replaced, LocalDate today, boolean mayWrite) {}

    @Permits(value = "parameter.read", trace = Trace.NONE)
    Sheet sheet(String key) {
        var rows = named(sql.list(
                "SELECT * FROM domain.parameter WHERE key = ? ORDER BY effective_from DESC",
                ParameterLedger::line,
                key));
        if (rows.isEmpty()) {
            throw new NotFound("parameter", key);
        }
        var replaced = named(sql.list(
                "SELECT * FROM domain.parameter_replaced WHERE key = ? ORDER BY replaced_at DESC",
                ParameterLedger::line,
                key));
        return new Sheet(key, rows, replaced, LocalDate.now(clock), gate.may("parameter.write"));
    }

    private record Line(Row row, long by) {}

    private static Line line(Sql.Cursor row) throws SQLException {
        return new Line(
                new Row(
                        row.text("key"),
                        row.text("value"),
                        row.requiredDate("effective_from"),
                        row.text("basis"),
                        row.word(ParameterDesk.Confidence.class, "confidence"),
                        "",
                        row.instant("changed_at"),
                        row.text("reason")),
                row.number("changed_by"));
    }

    private List<Row> named(List<Line> lines) {
        var names = people.namesOf(lines.stream().map(Line::by).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new Row(
                        line.row().key(),
                        line.row().value(),
                        line.row().effectiveFrom(),
                        line.row().basis(),
                        line.row().confidence(),
                        names.getOrDefault(line.by(), "—"),
                        line.row().changedAt(),
                        line.row().reason()))
                .toList();
    }
}
