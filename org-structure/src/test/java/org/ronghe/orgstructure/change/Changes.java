package org.ronghe.orgstructure.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.By;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.change.Change.Decision;
import org.ronghe.orgstructure.change.Change.Leaders;
import org.ronghe.orgstructure.change.Change.Plan;

/** Changes as their desk moves them, by legal steps alone. */
final class Changes {
    static final long APPLICANT = 20;
    static final long PARENT = 2;
    static final long UNIT = 60;
    static final long PROPOSER = 101;
    static final long OFFICE = 102;
    static final long SECRETARY = 103;
    static final long MEMBER = 104;
    static final long OTHER = 105;
    static final long HOME = 30;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final ChangeLimits LIMITS = new ChangeLimits(1, 12, 1);

    private Changes() {}

    static By by(long person) {
        return new By(person, null, Instant.parse("2026-11-20T02:00:00Z"));
    }

    /** A plan with everything that any kind asks for. */
    static Plan plan(@Nullable LocalDate starts, @Nullable LocalDate ends, String formal, String report) {
        return new Plan(
                UNIT,
                Kind.TEMPORARY_BRANCH,
                "LS-X",
                "试验临时党支部",
                "试验支部",
                PARENT,
                null,
                Set.of(),
                "",
                "",
                starts,
                ends,
                "完成外场试验",
                "跨单位任务",
                formal,
                report,
                new Leaders(SECRETARY, null, Set.of()),
                Set.of(MEMBER));
    }

    static Plan plan() {
        return plan(TODAY, TODAY.plusMonths(6), "", "");
    }

    static Change drawn(ChangeKind kind) {
        return Change.drawUp("组织设置〔2026〕1号", kind, APPLICANT, plan(), PROPOSER);
    }

    static Change asked(ChangeKind kind) {
        var change = drawn(kind);
        change.ask(TODAY, by(PROPOSER));
        return change;
    }

    static Decision decision() {
        return new Decision(7, TODAY, "所党委 2026-11-20", "2. 设立试验临时党支部", "同意");
    }

    static Change decided(ChangeKind kind) {
        var change = asked(kind);
        change.decide(decision(), new Leaders(SECRETARY, null, Set.of()), by(OFFICE));
        return change;
    }

    /** A temporary branch that runs, with its secretary and one member. */
    static Change running() {
        var change = decided(ChangeKind.TEMPORARY);
        change.reply("示党复〔2026〕1号", TODAY, TODAY, by(OFFICE));
        change.carryOut(UNIT, TODAY, TODAY, by(OFFICE));
        change.open(SECRETARY, HOME, TODAY);
        change.open(MEMBER, HOME, TODAY);
        return change;
    }

    static ChangeFacts facts(Change change, boolean temporary, int extensions, long months) {
        return new ChangeFacts(change, temporary, extensions, months, LIMITS, List.of(), false, Actor.NOBODY);
    }
}
