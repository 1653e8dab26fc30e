package org.ronghe.domain.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ronghe.domain.RuleBroken;

/**
 * The rules of one ledger, as its pages and its writes ask them. The list on the page and the refusal of a write are
 * the same evaluation.
 *
 * @param ledger the ledger's word: its records in the audit chain, its permission {@code LEDGER.read}, its refusals
 * @param prefix before {@code guard.NAME} and before a step in the audit chain; empty for the first ledger of all
 * @param figures what the sentences of guards that hold may name, such as the least number of acceptors
 */
public record MoveRules<F extends MoveFacts<S>, S extends Enum<S> & MoveStep<G>, G extends MoveGuard<F>>(
        String ledger, String prefix, Function<F, List<Object>> figures) {

    public List<Line<G>> lines(S step, F facts) {
        return step.guards().stream()
                .filter(guard -> guard.concerns(facts))
                .map(guard -> line(guard, facts))
                .toList();
    }

    private Line<G> line(G guard, F facts) {
        var key = key(guard);
        if (guard.check().holds().test(facts)) {
            return new Line<>(guard, true, key, figures.apply(facts));
        }
        var what = guard.check().missing().apply(facts);
        return new Line<>(guard, false, key + "." + what.ending(), what.arguments());
    }

    /**
     * The decisions that the record waits for: open where it stands, asked for, and left to somebody.
     *
     * @param facts what is known of the record alone; who reads them, and what stands around it, is not asked
     */
    public List<Awaited> awaited(F facts) {
        return facts.state().openSteps().stream()
                .filter(MoveStep::decides)
                .filter(step -> !facts.waitsFrom(step).equals(LocalDate.MAX))
                .filter(step -> step.guards().stream()
                        .filter(MoveGuard::asks)
                        .allMatch(guard -> guard.check().holds().test(facts)))
                .map(step -> awaited(step, facts))
                .filter(each -> !each.by().nobody())
                .toList();
    }

    private Awaited awaited(S step, F facts) {
        var left = facts.deciders(step);
        for (var guard : step.guards()) {
            left = left.without(guard.done(facts));
        }
        return new Awaited(step.name(), left, barred(step, facts), facts.waitsFrom(step));
    }

    /** People whom the guards of a step keep from it. */
    public Set<Long> barred(S step, F facts) {
        return step.guards().stream()
                .flatMap(guard -> guard.barred(facts).stream())
                .collect(Collectors.toSet());
    }

    /** Message key of a guard's sentence. */
    public String key(G guard) {
        return prefix + "guard." + guard.name();
    }

    /**
     * Refuses a step and says everything that is in its way.
     *
     * @throws RuleBroken {@code LEDGER.step-not-open}, {@code LEDGER.not-yours} for the wrong person, or
     *     {@code LEDGER.gaps} with the list
     */
    public void require(S step, F facts) {
        facts.state().after(step);
        if (!facts.yours(step)) {
            throw new RuleBroken(ledger + ".not-yours", step.name(), step.who().name());
        }
        var gaps = lines(step, facts).stream()
                .filter(line -> !line.met())
                .map(line -> new RuleBroken.Gap(key(line.guard()), line.says(), line.arguments()))
                .toList();
        if (!gaps.isEmpty()) {
            throw new RuleBroken(ledger + ".gaps", gaps, step.name(), gaps.size());
        }
    }
}
