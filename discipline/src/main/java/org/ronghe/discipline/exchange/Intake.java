package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.api.LedgerImport;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.inspection.FindingIntake.Known;
import org.ronghe.discipline.inspection.Level;
import org.ronghe.discipline.rectification.LedgerLines;
import org.ronghe.discipline.rectification.TaskIntake;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.sheet.SheetReader;

/** Where a plan meets the ledger: reads what stands there, and carries a plan out. */
@ApplicationScoped
class Intake implements LedgerImport {
    @Inject
    FindingIntake findings;

    @Inject
    TaskIntake tasks;

    @Inject
    LedgerLines lines;

    @Inject
    OrgUnits orgUnits;

    @Inject
    Clock clock;

    /** What stands in the round today; nothing in a round that is yet to be opened. */
    Planner.Picture picture(@Nullable Long round) {
        return round == null ? Planner.Picture.EMPTY : new Planner.Picture(findings.of(round), lines.of(round));
    }

    /** Day of the feedback of the round that a file goes to; null while that is open. */
    @Nullable LocalDate feedbackOn(ImportBatch.Target target) {
        var round = target.round();
        return round == null ? target.feedbackOn() : findings.feedbackOn(round);
    }

    Units units() {
        return new Units(orgUnits.all(LocalDate.now(clock)), words -> orgUnits.nearest(words).stream()
                .map(OrgUnits.Unit::shortName)
                .toList());
    }

    @Override
    @Transactional(rollbackOn = Exception.class)
    public Taken open(String roundName, LocalDate feedbackOn, String fileName, byte[] content, long person) {
        var grid = new SheetReader().read(content, fileName);
        var plan = Planner.plan(
                new Sheet(grid, Field.finder().find(grid), Map.of()),
                Planner.Picture.EMPTY,
                units(),
                new Planner.Choice(false, Set.of(), feedbackOn));
        refuseProblems(plan);
        long round = findings.open(roundName, Level.SUPERIOR, feedbackOn);
        write(plan, round, person, fileName, done -> {});
        return new Taken(
                round,
                (int) plan.newFindings().stream()
                        .map(FindingIntake.Draft::section)
                        .distinct()
                        .count(),
                plan.newFindings().size(),
                plan.drafts().size());
    }

    static void refuseProblems(Plan plan) {
        if (plan.counts().problems() > 0) {
            throw new RuleBroken("import.problems", plan.counts().cells());
        }
    }

    /**
     * Carries the plan out in the caller's transaction.
     *
     * @param source what the moves of the tasks say
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Plan plan, long round, long person, String source, IntConsumer done) {
        var byNumber = new HashMap<Integer, Known>();
        findings.of(round).forEach(finding -> byNumber.put(finding.number(), finding));
        byNumber.putAll(findings.add(round, plan.newFindings()));
        findings.reword(plan.rewordings());
        List<TaskIntake.Draft> drafts = plan.drafts().stream()
                .map(draft -> below(byNumber.get(draft.findingNumber()), draft))
                .toList();
        tasks.draft(round, drafts, person, source, done);
        tasks.change(plan.changes(), person, source, done);
    }

    private static TaskIntake.Draft below(@Nullable Known finding, TaskIntake.Draft draft) {
        if (finding == null) {
            throw new IllegalStateException("finding " + draft.findingNumber() + " was neither known nor made");
        }
        return new TaskIntake.Draft(
                finding.id(),
                finding.number(),
                finding.code(),
                draft.number(),
                draft.measure(),
                draft.terms(),
                draft.stated());
    }
}
