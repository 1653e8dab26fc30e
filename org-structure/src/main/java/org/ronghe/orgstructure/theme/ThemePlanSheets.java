package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one plan with everything around it. */
@ApplicationScoped
class ThemePlanSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    ThemePlanFactsBook facts;

    @Inject
    ThemePicks picks;

    @Inject
    People people;

    @Permits(value = "theme-plan.read", trace = Trace.NONE)
    @Transactional
    ThemePlanSheet sheet(long id) {
        var plan = opening.read(ThemePlanLines.KIND, ThemePlan.class, id);
        var ids = new HashSet<Long>();
        ids.add(plan.draftedBy());
        plan.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        var counts = picks.counts(id);
        return new ThemePlanSheet(
                plan.id(),
                plan.version(),
                plan.year(),
                plan.title(),
                names.getOrDefault(plan.draftedBy(), ""),
                plan.draftedOn(),
                plan.basis(),
                plan.issuedOn(),
                plan.state(),
                gate.may("meeting.plan"),
                gate.may("theme-plan.picks"),
                plan.themes().stream()
                        .sorted(Comparator.comparing((Theme theme) -> theme.month() == null ? 13 : theme.month())
                                .thenComparing(Theme::id))
                        .map(theme -> new ThemePlanSheet.ThemeLine(
                                theme.id(),
                                theme.month(),
                                theme.title(),
                                theme.guidance(),
                                theme.retiredOn(),
                                counts.getOrDefault(theme.id(), 0L)))
                        .toList(),
                plan.moves().stream()
                        .sorted(Comparator.comparing(ThemePlanMove::at).reversed())
                        .map(move -> new ThemePlanSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(ThemePlanGuard.RULES, facts.of(plan, gate.actor())));
    }
}
