package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one visit with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class VisitSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    ResolvedItems items;

    @Inject
    VisitLines lines;

    @Permits(value = "contact-visit.read", trace = Trace.READ)
    @Transactional
    VisitSheet sheet(long id) {
        var visit = opening.read(VisitLines.KIND, Visit.class, id);
        var actor = gate.actor();
        var known = new VisitFacts(visit, items.openOf(Resolved.Origin.visit(id)), actor);
        var ids = new HashSet<Long>(Set.of(visit.holder()));
        visit.moves().forEach(move -> {
            ids.add(move.by());
            if (move.behalf() != null) {
                ids.add(move.behalf());
            }
        });
        var names = people.namesOf(ids);
        var kind = visit.link().kind();
        return new VisitSheet(
                id,
                visit.version(),
                visit.link().id(),
                kind.name(),
                kind.nameEn(),
                names.getOrDefault(visit.holder(), ""),
                lines.targetName(visit.branch(), visit.person()),
                visit.plannedOn(),
                visit.visitedOn(),
                visit.way(),
                visit.met(),
                visit.found(),
                visit.feedback(),
                visit.feedbackDue(),
                visit.state(),
                items.of(Resolved.Origin.visit(id)),
                visit.moves().stream()
                        .sorted(Comparator.comparing(VisitMove::at).reversed())
                        .map(move -> new VisitSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.behalf() == null ? null : names.getOrDefault(move.behalf(), ""),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(VisitGuard.RULES, known));
    }
}
