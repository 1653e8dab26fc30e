package org.ronghe.discipline.notice;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code notice.guard.NAME} and {@code .gap}. */
public enum NoticeGuard implements MoveGuard<NoticeFacts> {
    ADDRESSEE(facts -> !facts.notice().addressee().isBlank()),
    BODY(facts -> !facts.notice().body().isBlank()),
    ISSUER(
            NoticeFacts::issuerLeads,
            facts -> facts.notice().issuer() == null ? gap() : gapOf("post", facts.issuerName()));

    /** How this ledger moves. */
    static final MoveRules<NoticeFacts, NoticeStep, NoticeGuard> RULES =
            new MoveRules<>("notice", "notice.", facts -> List.of());

    private final Check<NoticeFacts> check;

    NoticeGuard(Predicate<NoticeFacts> holds) {
        check = new Check<>(holds);
    }

    NoticeGuard(Predicate<NoticeFacts> holds, Function<NoticeFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<NoticeFacts> check() {
        return check;
    }

    @Override
    public Set<Long> barred(NoticeFacts facts) {
        return this == ISSUER ? Set.of(facts.notice().draftedBy()) : Set.of();
    }
}
