package org.ronghe.discipline.letter;

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

/** Letters in every state, reached by legal moves alone. */
final class Letters {
    static final long DRAFTER = 21;
    static final long ISSUER = 22;
    static final long CONTACT = 23;
    static final long LEADER = 24;
    static final long HEAD = 25;
    static final long COLLEAGUE = 26;
    static final long UNIT = 100;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private Letters() {}

    static By by(long person) {
        return new By(person, null, NOW);
    }

    static Letter.Content content(Long issuer) {
        return new Letter.Content("关于规范经费使用的监督建议", "日常监督（示例）", "制度执行不严", "书面回复", UNIT, LEADER, CONTACT, issuer, null);
    }

    static Letter drafted() {
        var letter = Letter.draft("关于规范经费使用的监督建议", DRAFTER, TODAY);
        letter.revise(content(ISSUER), by(DRAFTER));
        letter.addIssue("经费管理", "部分报销单据不全", "补齐单据，明确审核人", by(DRAFTER));
        letter.addIssue("会议管理", "会议费超出标准", "按标准重新核定", by(DRAFTER));
        letter.addIssue("经费管理", "预算调整没有记录", "建立调整台账", by(DRAFTER));
        return letter;
    }

    static Letter proposed() {
        var letter = drafted();
        letter.propose(by(DRAFTER));
        return letter;
    }

    static Letter issued() {
        var letter = proposed();
        letter.issue("监督建议〔2026〕1号", TODAY, TODAY.plusDays(4), DUE, by(ISSUER));
        return letter;
    }

    static Letter answering() {
        var letter = issued();
        letter.sign(TODAY, by(CONTACT));
        letter.answer(1, "已补齐单据", TODAY, by(CONTACT));
        return letter;
    }

    static Letter provable() {
        var letter = answering();
        for (int issue = 1; issue <= 3; issue++) {
            letter.answer(issue, "已整改", TODAY, by(CONTACT));
            letter.prove(
                    new LetterProof(
                            letter, issue, issue + ".txt", new Stored("0" + issue, 3, "text/plain"), CONTACT, NOW),
                    TODAY,
                    by(CONTACT));
        }
        return letter;
    }

    static Letter replied() {
        var letter = provable();
        letter.reply(TODAY, by(CONTACT));
        return letter;
    }

    /** Replied, and each issue found so. */
    static Letter judged(Verdict... verdicts) {
        var letter = replied();
        for (int i = 0; i < verdicts.length; i++) {
            letter.judge(i + 1, verdicts[i], "核实", by(ISSUER));
        }
        return letter;
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

    static LetterFacts facts(Letter letter, Actor actor) {
        return facts(letter, actor, true);
    }

    static LetterFacts facts(Letter letter, Actor actor, boolean unitActive) {
        return new LetterFacts(
                letter,
                actor,
                TODAY,
                "测试处",
                unitActive,
                Set.of(HEAD),
                new HashSet<>(Set.of(DRAFTER, ISSUER)),
                Map.of(CONTACT, UNIT, COLLEAGUE, UNIT, HEAD, UNIT),
                Map.of(DRAFTER, "起草人", ISSUER, "签发人", CONTACT, "承办人", HEAD, "处长", COLLEAGUE, "同事"));
    }
}
