package org.ronghe.discipline.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;

/** Look-backs in every state, reached by legal moves alone. */
final class LookBacks {
    static final long OFFICE = 21;
    static final long CHECKER = 22;
    static final long RESPONSIBLE = 23;
    static final long LEADER = 24;
    static final long ACCEPTOR = 25;
    static final long COLLEAGUE = 26;
    static final long CHIEF = 27;
    static final long UNIT = 100;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private LookBacks() {}

    static By by(long person) {
        return new By(person, null, NOW);
    }

    static LookedAt task(boolean closed, int reopened) {
        return new LookedAt(
                7,
                3,
                "ZG-007",
                "试验轮次",
                "措施",
                closed,
                reopened,
                UNIT,
                RESPONSIBLE,
                LEADER,
                Set.of(ACCEPTOR, OFFICE),
                Set.of(CHIEF));
    }

    static LookBack.Plan plan(long checker, @Nullable Long unit) {
        return new LookBack.Plan("抽查台账", "同类问题零新增", TODAY.plusDays(30), checker, "核查人" + checker, unit);
    }

    static LookBack planned() {
        return LookBack.plan("回头看〔2026〕1号", task(true, 0), null, plan(CHECKER, 200L), TODAY, by(OFFICE));
    }

    static LookBack proven() {
        var lookBack = planned();
        lookBack.prove(
                new LookBackProof(lookBack, "记录.txt", new Stored("01", 3, "text/plain"), CHECKER, NOW), by(CHECKER));
        return lookBack;
    }

    static Actor actor(long person, Role... roles) {
        return new Actor(
                person,
                person,
                "",
                "",
                List.of(roles).stream()
                        .map(role -> new Actor.Grant(role, Set.of(), 0))
                        .toList(),
                Set.of(),
                false,
                "");
    }

    static LookBackFacts facts(LookBack lookBack, LookedAt task, Actor actor, @Nullable Long checkerUnit) {
        return new LookBackFacts(lookBack, task, actor, TODAY, "核查人", checkerUnit);
    }
}
