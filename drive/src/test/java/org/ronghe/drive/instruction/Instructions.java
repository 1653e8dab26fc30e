package org.ronghe.drive.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.Meetings.Meeting;

/** Instructions in every state, made by legal moves alone. */
final class Instructions {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    static final LocalDate DUE = LocalDate.of(2026, 9, 1);
    static final long KEEPER = 1;
    static final long LEAD = 2;
    static final long LEADER = 3;
    static final long SECRETARY = 4;
    static final long UNIT = 70;
    static final long HELPER = 71;
    static final String TITLE = "关于加强基础研究的批示";
    static final int STUDY_DAYS = 7;
    static final int ENTRY_DAYS = 30;
    static final InstructionLimits LIMITS = new InstructionLimits(STUDY_DAYS, 15, ENTRY_DAYS, 14, 12, 180);

    private Instructions() {}

    static By by(long person) {
        return new By(person, null, Instant.parse("2026-06-20T02:00:00Z"));
    }

    static Actor actor(long person, Role... roles) {
        return new Actor(
                person,
                person,
                "人",
                "",
                List.of(roles).stream()
                        .map(role -> new Actor.Grant(role, Set.of(), 0))
                        .toList(),
                Set.of(),
                false,
                "");
    }

    static Instruction.Document document(SourceLevel level) {
        return new Instruction.Document(
                InstructionKind.INSTRUCTION,
                level,
                TITLE,
                "科发〔2026〕9号",
                RECEIVED.minusDays(2),
                RECEIVED,
                "加强有组织的基础研究",
                false,
                "");
    }

    static Meeting meeting(LocalDate day, String topic) {
        return new Meeting(9, "所党委 " + day, 10, day, SECRETARY, true, true, topic, "");
    }

    /** What a meeting of the committee resolved, or only talked over. */
    static Meetings.Point point(Meeting meeting, boolean resolved) {
        return new Meetings.Point(90, meeting, "2. 研究部署落实工作", resolved);
    }

    static Instruction received(SourceLevel level) {
        return Instruction.receive("批示办理〔2026〕1号", document(level), KEEPER, TODAY, STUDY_DAYS);
    }

    static Instruction registered(SourceLevel level) {
        var it = received(level);
        it.register(document(level), TODAY, STUDY_DAYS, by(KEEPER));
        return it;
    }

    static Instruction registered() {
        return registered(SourceLevel.ACADEMY);
    }

    static Instruction studied(SourceLevel level) {
        var it = registered(level);
        it.study(meeting(RECEIVED.plusDays(5), TITLE), by(SECRETARY));
        return it;
    }

    static Instruction studied() {
        return studied(SourceLevel.ACADEMY);
    }

    static Instruction.Holders holders() {
        return new Instruction.Holders(UNIT, LEAD, LEADER, SECRETARY, Set.of(HELPER));
    }

    static Instruction deployed(SourceLevel level) {
        var it = studied(level);
        it.deploy(point(meeting(RECEIVED.plusDays(6), ""), true), "由科研处牵头落实", holders(), DUE, TODAY, by(SECRETARY));
        return it;
    }

    static Instruction dispatching(SourceLevel level) {
        var it = deployed(level);
        it.breakDown("制定方案", 20, DUE, TODAY, ENTRY_DAYS, by(KEEPER));
        it.dispatch(TODAY, "方案已形成", TODAY, ENTRY_DAYS, by(LEADER));
        return it;
    }

    static Instruction reported(SourceLevel level) {
        var it = dispatching(level);
        it.report("已完成", by(LEAD));
        return it;
    }

    static Instruction approved(SourceLevel level) {
        var it = reported(level);
        it.approve("所党〔2026〕8号", TODAY, by(SECRETARY));
        return it;
    }

    static InstructionFacts facts(Instruction it, Actor actor, List<String> open, Meeting... studies) {
        return new InstructionFacts(it, LIMITS, List.of(studies), open, actor);
    }
}
