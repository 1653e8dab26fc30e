package org.ronghe.webkit.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.move.Line;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;
import org.ronghe.domain.move.MoveStep;
import org.ronghe.webkit.http.CurrentUi;

/** Says of a record which steps are open and what each lacks; the evaluation is the one that refuses the write. */
@ApplicationScoped
public class OpenSteps {
    @Inject
    CurrentUi ui;

    /** The open steps in the order of their enum, in the language of this request. */
    public <F extends MoveFacts<S>, S extends Enum<S> & MoveStep<G>, G extends MoveGuard<F>> List<StepLine<S, G>> of(
            MoveRules<F, S, G> rules, F facts) {
        var reader = ui.get();
        return facts.state().openSteps().stream()
                .map(step -> {
                    var lines = rules.lines(step, facts);
                    return new StepLine<>(
                            step,
                            step.who().name(),
                            Gate.may(facts.actor(), step.permission()) && facts.yours(step),
                            lines.stream().allMatch(Line::met),
                            lines.stream()
                                    .map(line -> GuardLine.of(line, reader))
                                    .toList());
                })
                .toList();
    }
}
