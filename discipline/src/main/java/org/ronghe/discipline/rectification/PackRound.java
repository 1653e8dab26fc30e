package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * A round in an evidence pack: what is on record, and nothing that depends on the day or the reader. A pack goes to
 * people who see the round and not the pool, so the team is a number: its names stay with the round.
 *
 * @param target name of what was inspected; empty where it is not written down
 * @param team how many serve in the team
 */
record PackRound(
        long id,
        String name,
        String level,
        String state,
        String target,
        List<String> focus,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String authorisation,
        @Nullable LocalDate authorisedOn,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate feedbackLeadersOn,
        @Nullable LocalDate feedbackUnitOn,
        @Nullable LocalDate feedbackOn,
        @Nullable LocalDate planDue,
        @Nullable LocalDate planReportedOn,
        @Nullable LocalDate periodEnd,
        @Nullable LocalDate meetingOn,
        @Nullable LocalDate reportDue,
        @Nullable LocalDate progressReportedOn,
        @Nullable String circulation,
        @Nullable LocalDate circulatedOn,
        String reason,
        String firstResponsible,
        String coordinator,
        List<String> fieldLeaders,
        List<String> supervisors,
        int team,
        List<PackBeside.Moved> history) {
    static final String DATA = "轮次.json";

    /** A pack knows of a call to the team, and not whom it called. */
    private static final List<String> OF_THE_TEAM = List.of("APPOINT", "RELEASE");

    static String auditPath() {
        return PackLedger.auditPath("轮次");
    }

    /** The round, or nothing where there is none of that number. */
    static Optional<PackRound> of(long id, Sql sql, OrgUnits units, People people) {
        var focus = sql.list(
                "SELECT focus FROM discipline.round_focus WHERE round_id = ? ORDER BY focus",
                row -> row.text("focus"),
                id);
        var leaders = named("round_field_leader", id, sql, people);
        var supervisors = named("round_supervisor", id, sql, people);
        int team = sql.one(
                        "SELECT count(*) AS n FROM discipline.team_member WHERE round_id = ? AND released_on IS NULL",
                        row -> row.integer("n"),
                        id)
                .orElse(0);
        var history = history(id, sql, people);
        return sql.one(
                "SELECT * FROM discipline.inspection_round WHERE id = ?",
                row -> {
                    var target = row.numberOrNull("target");
                    var first = row.numberOrNull("first_responsible");
                    var coordinator = row.numberOrNull("coordinator");
                    var names = people.namesOf(Stream.of(first, coordinator)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
                    return new PackRound(
                            id,
                            row.text("name"),
                            row.text("level"),
                            row.text("state"),
                            target == null ? "" : units.namesOf(List.of(target)).getOrDefault(target, ""),
                            focus,
                            row.date("period_from"),
                            row.date("period_to"),
                            row.text("authorisation"),
                            row.date("authorised_on"),
                            row.date("trained_on"),
                            row.date("entered_on"),
                            row.date("reported_on"),
                            row.date("reviewed_on"),
                            row.date("feedback_leaders_on"),
                            row.date("feedback_unit_on"),
                            row.date("feedback_on"),
                            row.date("plan_due"),
                            row.date("plan_reported_on"),
                            row.date("period_end"),
                            row.date("meeting_on"),
                            row.date("report_due"),
                            row.date("progress_reported_on"),
                            row.text("circulation"),
                            row.date("circulated_on"),
                            row.text("reason"),
                            first == null ? "" : names.getOrDefault(first, ""),
                            coordinator == null ? "" : names.getOrDefault(coordinator, ""),
                            leaders,
                            supervisors,
                            team,
                            history);
                },
                id);
    }

    private static List<String> named(String table, long id, Sql sql, People people) {
        var ids = sql.list(
                "SELECT person_id FROM discipline." + table + " WHERE round_id = ? ORDER BY person_id",
                row -> row.number("person_id"),
                id);
        var names = people.namesOf(ids);
        return ids.stream().map(person -> names.getOrDefault(person, "")).toList();
    }

    private static List<PackBeside.Moved> history(long id, Sql sql, People people) {
        record Line(long by, String name, PackBeside.Moved moved) {}
        var lines = sql.list(
                "SELECT * FROM discipline.round_move WHERE round_id = ? ORDER BY id",
                row -> new Line(
                        row.number("by_person"),
                        row.text("by_name"),
                        new PackBeside.Moved(
                                PackZip.time(row.instant("at")),
                                row.text("step"),
                                row.text("from_state"),
                                row.text("to_state"),
                                "",
                                OF_THE_TEAM.contains(row.text("step")) ? "" : row.text("note"))),
                id);
        var names = people.namesOf(lines.stream().map(Line::by).distinct().toList());
        return lines.stream()
                .map(line -> line.moved().by(line.name().isEmpty() ? names.getOrDefault(line.by(), "") : line.name()))
                .toList();
    }
}
