package org.ronghe.discipline.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;

/** Orders in every state, reached by legal moves alone. */
final class Orders {
    static final long SUPERVISOR = 11;
    static final long OTHER_SUPERVISOR = 12;
    static final long CONTACT = 13;
    static final long HEAD = 14;
    static final long LEADER = 15;
    static final long SECRETARY = 16;
    static final long DIRECTOR = 17;
    static final long COLLEAGUE = 18;
    static final long UNIT = 100;
    static final long OTHER_UNIT = 200;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DUE = LocalDate.of(2026, 12, 11);
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private Orders() {}

    static By by(long person) {
        return new By(person, null, NOW);
    }

    static SupervisionOrder.Content content(String matter, Long issuer) {
        return new SupervisionOrder.Content(
                matter,
                "党委会第 9 次会议",
                "书面反馈",
                Urgency.NORMAL,
                false,
                UNIT,
                Set.of(OTHER_UNIT),
                LEADER,
                CONTACT,
                issuer,
                null);
    }

    static SupervisionOrder drafted() {
        return SupervisionOrder.draft(content("完成仪器共享办法修订", DIRECTOR), 7L, SUPERVISOR, TODAY);
    }

    static SupervisionOrder registered() {
        var order = drafted();
        order.register(by(SUPERVISOR));
        return order;
    }

    static SupervisionOrder issued() {
        var order = registered();
        order.issue("督办〔2026〕1号", TODAY, TODAY.plusDays(4), DUE, by(DIRECTOR));
        return order;
    }

    static SupervisionOrder signed() {
        var order = issued();
        order.sign(TODAY, by(CONTACT));
        return order;
    }

    static SupervisionOrder working() {
        var order = signed();
        order.progress("已起草", TODAY, by(CONTACT));
        return order;
    }

    static SupervisionOrder answered() {
        var order = working();
        order.prove(
                new OrderProof(order, "办法.pdf", new Stored("a".repeat(64), 10, "application/pdf"), CONTACT, NOW),
                TODAY,
                by(CONTACT));
        order.reply("办法已印发。", TODAY, by(CONTACT));
        return order;
    }

    static SupervisionOrder reported() {
        var order = answered();
        order.consent("同意", by(LEADER));
        order.report(TODAY, by(CONTACT));
        return order;
    }

    static SupervisionOrder inReview() {
        var order = reported();
        order.proposeCompletion("属实", by(SUPERVISOR));
        return order;
    }

    static Actor actor(long person, Role... roles) {
        var grants = java.util.Arrays.stream(roles)
                .map(role -> new Actor.Grant(role, Set.of(), 0))
                .toList();
        return new Actor(person, person, "", "", grants, Set.of(), false, "");
    }

    /** Somebody who acts for another today. */
    static Actor delegate(long person, Role role, long behalf) {
        return new Actor(person, person, "", "", List.of(new Actor.Grant(role, Set.of(), behalf)), Set.of(), false, "");
    }

    static OrderFacts facts(SupervisionOrder order, Actor actor) {
        return facts(order, actor, TODAY, true);
    }

    static OrderFacts facts(SupervisionOrder order, Actor actor, LocalDate today, boolean hostActive) {
        return new OrderFacts(
                order,
                actor,
                today,
                "科研处",
                hostActive,
                Set.of(HEAD),
                new HashSet<>(Set.of(SECRETARY, DIRECTOR, LEADER, HEAD, CONTACT)),
                Set.of(SECRETARY),
                Map.of(
                        CONTACT,
                        UNIT,
                        COLLEAGUE,
                        UNIT,
                        HEAD,
                        OTHER_UNIT,
                        SUPERVISOR,
                        OTHER_UNIT,
                        DIRECTOR,
                        OTHER_UNIT,
                        SECRETARY,
                        OTHER_UNIT,
                        LEADER,
                        OTHER_UNIT),
                Map.of(
                        SUPERVISOR,
                        "Supervisor",
                        CONTACT,
                        "Contact",
                        HEAD,
                        "Head",
                        LEADER,
                        "Leader",
                        SECRETARY,
                        "Secretary",
                        DIRECTOR,
                        "Director",
                        COLLEAGUE,
                        "Colleague"),
                2,
                10);
    }
}
