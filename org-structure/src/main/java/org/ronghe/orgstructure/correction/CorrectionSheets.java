package org.ronghe.orgstructure.correction;

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

/** Reads one request with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class CorrectionSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Permits(value = "correction.read", trace = Trace.READ)
    @Transactional
    CorrectionSheet sheet(long id) {
        var correction = opening.read("correction", Correction.class, id);
        var actor = gate.actor();
        var known = new CorrectionFacts(correction, actor);
        var ids = new HashSet<Long>();
        ids.add(correction.person());
        correction.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        return new CorrectionSheet(
                correction.id(),
                correction.version(),
                correction.person(),
                names.getOrDefault(correction.person(), ""),
                correction.about(),
                correction.wrong(),
                correction.wish(),
                correction.raisedAt(),
                correction.state(),
                correction.answer(),
                actor.actsAs(correction.about().office()) ? correction.about().of(correction.person()) : "",
                correction.moves().stream()
                        .sorted(Comparator.comparing(CorrectionMove::at).reversed())
                        .map(move -> new CorrectionSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(CorrectionGuard.RULES, known));
    }
}
