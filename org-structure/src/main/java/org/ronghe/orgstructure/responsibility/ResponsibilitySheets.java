package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one list with everything around it. */
@ApplicationScoped
class ResponsibilitySheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ResponsibilityFactsBook facts;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Permits(value = "responsibility.read", trace = Trace.READ)
    @Transactional
    ResponsibilitySheet sheet(long id) {
        var list = opening.read(ResponsibilityLines.KIND, ResponsibilityList.class, id);
        var actor = gate.actor();
        var ids = new HashSet<Long>();
        ids.add(list.holder());
        ids.add(list.draftedBy());
        list.moves().forEach(move -> ids.add(move.by()));
        list.tasks().forEach(task -> {
            ids.add(Objects.requireNonNullElse(task.reportedBy(), 0L));
            ids.add(Objects.requireNonNullElse(task.checkedBy(), 0L));
        });
        var names = people.namesOf(ids);
        var steps = open.of(ResponsibilityGuard.RULES, facts.of(list, actor));
        boolean checks = steps.stream()
                .anyMatch(line -> line.step() == ResponsibilityStep.ACCEPT && line.yours() && line.ready());
        boolean reports = steps.stream().anyMatch(line -> line.step() == ResponsibilityStep.REPORT && line.yours());
        var tasks = tasks(list, names, actor, reports, checks);
        return new ResponsibilitySheet(
                list.id(),
                list.version(),
                list.year(),
                list.holder(),
                names.getOrDefault(list.holder(), ""),
                list.edition(),
                list.post(),
                list.fields(),
                list.duties(),
                names.getOrDefault(list.draftedBy(), ""),
                list.draftedOn(),
                list.confirmedOn(),
                list.meeting(),
                list.meetingCode(),
                list.resolution(),
                list.decidedOn(),
                list.statement(),
                list.statedOn(),
                list.filedOn(),
                list.state(),
                editions(list),
                tasks,
                tasks.stream()
                        .filter(task -> task.stage() == TaskStage.ACCEPTED)
                        .count(),
                tasks.stream().filter(ResponsibilitySheet.TaskLine::late).count(),
                actor.actsAs(Role.SEC) || actor.actsAs(Role.PCM) || actor.actsAs(Role.DIC),
                list.moves().stream()
                        .sorted(Comparator.comparing(ResponsibilityMove::at).reversed())
                        .map(move -> new ResponsibilitySheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                steps);
    }

    private List<ResponsibilitySheet.TaskLine> tasks(
            ResponsibilityList list, Map<Long, String> names, Actor actor, boolean reports, boolean checks) {
        var today = LocalDate.now(clock);
        var me = actor.principals();
        var unitNames = units.namesOf(
                list.tasks().stream().map(ResponsibilityTask::leadUnit).toList());
        return list.tasks().stream()
                .sorted(Comparator.comparing(ResponsibilityTask::due).thenComparing(ResponsibilityTask::id))
                .map(task -> new ResponsibilitySheet.TaskLine(
                        task.id(),
                        task.text(),
                        task.measure(),
                        task.due(),
                        unitNames.getOrDefault(task.leadUnit(), ""),
                        task.stage(),
                        task.progress(),
                        task.evidence(),
                        task.reportedOn(),
                        names.getOrDefault(Objects.requireNonNullElse(task.reportedBy(), 0L), ""),
                        names.getOrDefault(Objects.requireNonNullElse(task.checkedBy(), 0L), ""),
                        task.checkedOn(),
                        task.returned(),
                        task.late(today),
                        reports
                                && task.stage() == TaskStage.OPEN
                                && (me.contains(list.holder())
                                        || facts.heads(task.leadUnit(), today).stream()
                                                .anyMatch(me::contains)),
                        checks
                                && task.stage() == TaskStage.REPORTED
                                && !me.contains(Objects.requireNonNullElse(task.reportedBy(), 0L))))
                .toList();
    }

    private List<ResponsibilitySheet.Edition> editions(ResponsibilityList list) {
        return sql.list(
                """
                WITH RECURSIVE earlier AS (
                    SELECT * FROM orgstructure.responsibility WHERE id = ?
                    UNION ALL SELECT b.* FROM orgstructure.responsibility b JOIN earlier e ON b.id = e.before_id),
                later AS (
                    SELECT * FROM orgstructure.responsibility WHERE before_id = ?
                    UNION ALL SELECT n.* FROM orgstructure.responsibility n JOIN later l ON n.before_id = l.id)
                SELECT id, edition, state FROM earlier UNION SELECT id, edition, state FROM later
                 ORDER BY edition DESC, id DESC
                """,
                row -> new ResponsibilitySheet.Edition(
                        row.number("id"), row.integer("edition"), row.word(ResponsibilityState.class, "state")),
                list.id(),
                list.id());
    }
}
