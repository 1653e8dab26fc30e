package org.ronghe.orgstructure.studyplan;

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
class StudyPlanSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    StudyPlanFactsBook facts;

    @Inject
    SessionLedger sessions;

    @Inject
    People people;

    @Permits(value = "study-plan.read", trace = Trace.NONE)
    @Transactional
    StudyPlanSheet sheet(long id) {
        var plan = opening.read(StudyPlanLines.KIND, StudyPlan.class, id);
        var ids = new HashSet<Long>();
        ids.add(plan.draftedBy());
        plan.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        return new StudyPlanSheet(
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
                sessions.of(id),
                plan.moves().stream()
                        .sorted(Comparator.comparing(StudyPlanMove::at).reversed())
                        .map(move -> new StudyPlanSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(StudyPlanGuard.RULES, facts.of(plan, gate.actor())));
    }
}
