package org.ronghe.discipline.inspection;

import static org.ronghe.domain.move.MoveGuard.gap;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveWho;

/** One thing that must hold before a step; its sentences are {@code round.guard.NAME} and {@code .gap}. */
public enum RoundGuard implements MoveGuard<RoundFacts> {
    TARGET(facts -> facts.round().target() != null),
    FOCUS(facts -> !facts.round().focus().isEmpty()),
    PERIOD(facts -> facts.round().periodFrom() != null && facts.round().periodTo() != null),
    /** 一次一授权: what is over cannot be authorised any more. */
    PERIOD_AHEAD(
            facts -> facts.round().periodTo() == null
                    || !facts.round().periodTo().isBefore(facts.today()),
            facts -> gap(String.valueOf(facts.round().periodTo()))),
    MEMBERS(facts -> !facts.round().team().isEmpty()),
    LEADER(facts -> facts.round().leader() != null),
    TEAM_SIZE(
            facts -> facts.round().team().size() >= facts.teamMin(),
            facts -> gap(facts.teamMin(), facts.round().team().size())),
    /** Names only: why somebody is kept out is for the office that forms the team. */
    RECUSED(facts -> facts.recused().isEmpty(), facts -> gap(String.join("、", facts.recused()))),
    FINDINGS(facts -> facts.findings() > 0),
    /** What was found is not given up with its round. */
    NO_FINDINGS(facts -> facts.findings() == 0),
    FIRST_RESPONSIBLE(facts -> facts.round().duties().firstResponsible() != null),
    PLAN_OPEN(facts -> facts.round().planReportedOn() == null),
    MEETING_OPEN(facts -> facts.round().meetingOn() == null),
    REPORT_OPEN(facts -> facts.round().progressReportedOn() == null),
    PLAN_REPORTED(facts -> facts.round().planReportedOn() != null),
    MEETING_HELD(facts -> facts.round().meetingOn() != null),
    PROGRESS_REPORTED(facts -> facts.round().progressReportedOn() != null),
    PERIOD_OVER(facts -> facts.round().periodEnd() != null
            && facts.today().isAfter(facts.round().periodEnd())),
    CIRCULAR_NOT_ASKED(
            facts -> facts.round().circularBy() == null && facts.round().circulatedOn() == null),
    CIRCULAR_ASKED(facts -> facts.round().circularBy() != null && facts.round().circulatedOn() == null),
    CIRCULATED(facts -> facts.round().circulatedOn() != null),
    OTHER_THAN_ASKER(facts -> facts.round().circularBy() == null
            || !facts.actor().principals().contains(facts.round().circularBy())),
    SAMPLED(facts -> facts.samples() > 0),
    /** General law c: neither whoever planned the round nor its team. */
    OTHER_HANDS(facts -> facts.actor().principals().stream()
            .noneMatch(person -> makers(facts.round()).contains(person)));

    /** How this ledger moves. */
    static final MoveRules<RoundFacts, RoundStep, RoundGuard> RULES =
            new MoveRules<>("round", "round.", facts -> List.of(facts.teamMin()));

    private final Check<RoundFacts> check;

    RoundGuard(Predicate<RoundFacts> holds) {
        check = new Check<>(holds);
    }

    RoundGuard(Predicate<RoundFacts> holds, Function<RoundFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public boolean once() {
        return this == PLAN_OPEN || this == MEETING_OPEN || this == REPORT_OPEN || this == CIRCULAR_NOT_ASKED;
    }

    private static Set<Long> makers(Round round) {
        var makers = round.team().stream().map(TeamMember::person).collect(Collectors.toSet());
        if (round.plannedBy() != null) {
            makers.add(round.plannedBy());
        }
        return makers;
    }

    @Override
    public Set<Long> barred(RoundFacts facts) {
        return switch (this) {
            case OTHER_HANDS -> makers(facts.round());
            case OTHER_THAN_ASKER -> MoveWho.people(facts.round().circularBy());
            default -> Set.of();
        };
    }

    @Override
    public boolean asks() {
        return this == CIRCULAR_ASKED;
    }

    @Override
    public Check<RoundFacts> check() {
        return check;
    }
}
