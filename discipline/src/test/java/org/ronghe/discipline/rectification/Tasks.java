package org.ronghe.discipline.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.discipline.rectification.Words.CheckForm;
import org.ronghe.discipline.rectification.Words.Conclusion;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.Timing;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;

/** Tasks in every state, reached by legal moves alone. */
final class Tasks {
    static final long WANG = 11;
    static final long LI = 12;
    static final long OFFICE = 13;
    static final long OTHER = 14;
    static final long LEADER = 15;
    static final long CHIEF = 16;
    static final long UNIT = 100;
    static final long OTHER_UNIT = 200;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate FEEDBACK = LocalDate.of(2026, 6, 30);
    static final LocalDate PERIOD_END = LocalDate.of(2026, 12, 31);
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private Tasks() {}

    static By by(long person) {
        return new By(person, null, NOW);
    }

    static Task draft() {
        return Task.draft(1, "M1.1.01", 1001, 1, 1, "put it right");
    }

    static Task.Plan plan() {
        return new Task.Plan(
                "report",
                "printed",
                EnumSet.of(MeasureKind.CORRECT_NOW),
                Timing.DUE_NOW,
                false,
                LocalDate.of(2026, 12, 1),
                UNIT,
                WANG,
                LEADER,
                Set.of(OFFICE, OTHER));
    }

    static Task planned() {
        var task = draft();
        task.revise(plan(), by(OFFICE));
        return task;
    }

    static Task proposed() {
        var task = planned();
        task.propose(by(OFFICE));
        return task;
    }

    static Task issued() {
        var task = proposed();
        task.issue("resolution 9", PERIOD_END, "", by(CHIEF));
        return task;
    }

    static Task inProgress() {
        var task = issued();
        task.sign(by(WANG));
        return task;
    }

    static Task proven() {
        var task = inProgress();
        task.prove(proof(task, "report.pdf"), null, by(WANG));
        task.stateResult(results(task), "", by(WANG));
        return task;
    }

    static Proof proof(Task task, String name) {
        return new Proof(task, name, ProofKind.DELIVERABLE, new Stored(hash(name), 10, "application/pdf"), WANG, NOW);
    }

    private static String hash(String name) {
        return "%064x".formatted(name.hashCode() & 0xffffffffL);
    }

    static Map<Long, String> results(Task task) {
        var results = new HashMap<Long, String>();
        task.measures().forEach(measure -> results.put(measure.id(), "done"));
        return results;
    }

    static Task submitted() {
        var task = proven();
        task.consent("", by(LEADER));
        task.submit("all done", by(WANG));
        return task;
    }

    static Task judged() {
        var task = submitted();
        for (var judge : List.of(OFFICE, OTHER)) {
            var proof = task.proofs().get(0);
            proof.opened(judge, NOW);
            proof.judged(judge, Words.Verdict.RECOGNISED, "", NOW);
        }
        return task;
    }

    static Task accepted() {
        var task = judged();
        sign(task, OTHER, Conclusion.DONE);
        sign(task, OFFICE, Conclusion.DONE);
        return task;
    }

    static void sign(Task task, long person, Conclusion conclusion) {
        var conclusions = new HashMap<Long, Conclusion>();
        task.measures().forEach(measure -> conclusions.put(measure.id(), conclusion));
        task.accept(CheckForm.DOCUMENT, conclusions, "seen", person == OFFICE, 2, TODAY, by(person));
    }

    static Task closed() {
        var task = accepted();
        task.close("整改销号〔2026〕1号", TODAY, by(CHIEF));
        return task;
    }

    static Actor actor(long person, Role... roles) {
        var grants = java.util.Arrays.stream(roles)
                .map(role -> new Actor.Grant(role, Set.of(), 0))
                .toList();
        return new Actor(person, person, "", "", grants, Set.of(), false, "");
    }

    /** Somebody who acts for another today. */
    static Actor delegate(long person, long behalf) {
        return new Actor(
                person, person, "", "", List.of(new Actor.Grant(Role.STF, Set.of(), behalf)), Set.of(), false, "");
    }

    static Facts facts(Task task, Actor actor) {
        return facts(task, actor, List.of());
    }

    static Facts facts(Task task, Actor actor, List<String> openOrders) {
        return new Facts(
                task,
                actor,
                TODAY,
                List.of(),
                Set.of(OFFICE),
                Map.of(WANG, UNIT, LI, UNIT, OFFICE, OTHER_UNIT, OTHER, OTHER_UNIT, LEADER, OTHER_UNIT),
                Map.of(WANG, "Wang", LI, "Li", OFFICE, "Office", OTHER, "Other", LEADER, "Leader", CHIEF, "Chief"),
                true,
                openOrders,
                FEEDBACK,
                2,
                4);
    }
}
