package org.ronghe.discipline.letter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at: the letter, who asks, the day, and what the organisation knows. Gathered once by
 * the desk, for the list on the page and for the write alike.
 *
 * @param unitName name of the addressed unit
 * @param unitActive whether that unit exists today
 * @param heads who leads that unit today
 * @param discipline who may issue a letter: the discipline commission
 * @param unitOf staff unit of each person involved
 * @param nameOf name of each person involved
 */
record LetterFacts(
        Letter letter,
        Actor actor,
        LocalDate today,
        String unitName,
        boolean unitActive,
        Set<Long> heads,
        Set<Long> discipline,
        Map<Long, Long> unitOf,
        Map<Long, String> nameOf)
        implements MoveFacts<LetterStep> {

    @Override
    public LetterState state() {
        return letter.state();
    }

    @Override
    public Deciders deciders(LetterStep step) {
        return step.who().of(letter);
    }

    /** What is known of a letter by itself: enough for what it waits for, whoever asks. */
    static LetterFacts alone(Letter letter) {
        return new LetterFacts(letter, Actor.NOBODY, LocalDate.EPOCH, "", true, Set.of(), Set.of(), Map.of(), Map.of());
    }

    /** What is followed up waits until the day of the next check. */
    @Override
    public LocalDate waitsFrom(LetterStep step) {
        var due = letter.due();
        return letter.state() == LetterState.FOLLOW_UP && due != null ? due : LocalDate.MIN;
    }

    private boolean ofTheUnit(Long person) {
        return heads.contains(person)
                || person.equals(letter.contact())
                || person.equals(letter.leader())
                || (letter.unit() != null && letter.unit().equals(unitOf.get(person)));
    }

    /** Those of the people whom the actor is or acts for who belong to the addressed unit. */
    List<Long> actorsOfTheUnit() {
        return actor.principals().stream().filter(this::ofTheUnit).sorted().toList();
    }

    boolean isOrActsFor(@Nullable Long person) {
        return person != null && actor.principals().contains(person);
    }

    /** Numbers of the issues of which this is so. */
    List<Integer> issues(Predicate<LetterIssue> so) {
        return letter.issues().stream().filter(so).map(LetterIssue::number).toList();
    }

    boolean unproven(LetterIssue issue) {
        return letter.proofs().stream().noneMatch(proof -> proof.issue() == issue.number());
    }

    String name(@Nullable Long person) {
        return person == null ? "" : nameOf.getOrDefault(person, "");
    }

    List<String> names(Collection<Long> people) {
        return people.stream().map(this::name).toList();
    }
}
