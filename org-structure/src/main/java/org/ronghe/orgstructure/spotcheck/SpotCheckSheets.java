package org.ronghe.orgstructure.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.sample.SampleRule;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one spot check with everything around it, and draws it again for whoever doubts. */
@ApplicationScoped
class SpotCheckSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    SignedMinutes minutes;

    /**
     * What drawing again by the recorded seed and rule gives.
     *
     * @param population whether the ledger of that moment still gives the same minutes
     * @param same whether the same ones are drawn
     */
    public record SpotCheckRedraw(
            long id, String number, boolean population, boolean same, List<String> drawn, List<String> drawnAgain)
            implements Titled {
        @Override
        public String pageTitle(Ui ui) {
            return number;
        }
    }

    @Permits(value = "spot-check.read", trace = Trace.READ)
    @Transactional
    SpotCheckSheet sheet(long id) {
        var check = opening.read(SpotCheckLines.KIND, SpotCheck.class, id);
        var actor = gate.actor();
        boolean all = gate.reach("spot-check.read").everything();
        boolean office = gate.may("spot-check.check") && check.state() == SpotCheckState.DRAWN;
        var ids = new HashSet<Long>();
        ids.add(check.drawnBy());
        check.moves().forEach(move -> ids.add(move.by()));
        check.lines().forEach(line -> {
            ids.add(line.chair());
            ids.add(line.recorder());
            ids.add(Objects.requireNonNullElse(line.foundBy(), 0L));
        });
        var names = people.namesOf(ids);
        return new SpotCheckSheet(
                check.id(),
                check.version(),
                check.code(),
                check.from(),
                check.to(),
                check.size(),
                check.population(),
                check.seed(),
                check.rule(),
                check.digest(),
                check.reason(),
                names.getOrDefault(check.drawnBy(), ""),
                check.drawnAt(),
                check.due(),
                check.state(),
                check.conclusion(),
                check.lines().stream()
                        .filter(line -> all || actor.principals().stream().anyMatch(line::keptBy))
                        .map(line -> {
                            boolean apart = office && !line.keptBy(actor.person());
                            return new SpotCheckSheet.MeetingLine(
                                    line.id(),
                                    line.rank(),
                                    line.meeting(),
                                    line.code(),
                                    line.key(),
                                    names.getOrDefault(line.chair(), ""),
                                    names.getOrDefault(line.recorder(), ""),
                                    line.stage(),
                                    line.found(),
                                    names.getOrDefault(Objects.requireNonNullElse(line.foundBy(), 0L), ""),
                                    line.answer(),
                                    apart && line.stage() == SpotCheckLine.LineStage.OPEN,
                                    check.state() == SpotCheckState.DRAWN
                                            && line.stage() == SpotCheckLine.LineStage.FLAWED
                                            && actor.principals().stream().anyMatch(line::keptBy),
                                    apart && line.stage() == SpotCheckLine.LineStage.ANSWERED);
                        })
                        .toList(),
                check.moves().stream()
                        .filter(move -> all)
                        .sorted(Comparator.comparing(SpotCheckMove::at).reversed())
                        .map(move -> new SpotCheckSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                // what the other steps lack names meetings that are not the reader's
                open.of(SpotCheckGuard.RULES, new SpotCheckFacts(check, actor)).stream()
                        .filter(line -> all || line.step() == SpotCheckStep.ANSWER)
                        .toList());
    }

    @Permits(value = "spot-check.redraw", trace = Trace.NONE)
    @Transactional
    SpotCheckRedraw redraw(long id) {
        var check = opening.read(SpotCheckLines.KIND, SpotCheck.class, id);
        var then = minutes.of(check.from(), check.to(), check.drawnAt()).stream()
                .map(SpotCheck.Signed::member)
                .toList();
        var drawn = check.lines().stream().map(SpotCheckLine::code).toList();
        var again = SampleRule.ranked(check.seed(), then).stream()
                .limit(check.size())
                .map(SampleRule.Ranked::code)
                .toList();
        return new SpotCheckRedraw(
                id, check.code(), SampleRule.digest(then).equals(check.digest()), drawn.equals(again), drawn, again);
    }
}
