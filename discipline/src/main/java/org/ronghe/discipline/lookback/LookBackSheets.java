package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.order.Flag;
import org.ronghe.discipline.order.FlagLimits;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one look-back with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class LookBackSheets {
    @PersistenceContext
    EntityManager em;

    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    LookBackFactsBook facts;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    FlagLimits flags;

    @Inject
    AuditNote note;

    @Permits(value = "lookback.read", trace = Trace.READ)
    @Transactional
    LookBackSheet sheet(long id) {
        var lookBack = opening.read("lookback", LookBack.class, id);
        return new Reading(lookBack).sheet();
    }

    /** A stored file of the look-back, when the reader may see the look-back. */
    @Permits(value = "lookback.read", trace = Trace.READ)
    @Transactional
    LookBackSheet.ProofLine proof(long id, long proof) {
        var lookBack = opening.read("lookback", LookBack.class, id);
        note.detail("proof", proof);
        return new Reading(lookBack).proof(lookBack.proof(proof));
    }

    /** One reading of one look-back: the names of everybody involved are asked for once. */
    private final class Reading {
        private final LookBack lookBack;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(LookBack lookBack) {
            this.lookBack = lookBack;
            var ids = new HashSet<>(lookBack.parties());
            lookBack.moves().forEach(move -> ids.add(move.by()));
            lookBack.proofs().forEach(proof -> ids.add(proof.by()));
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
        }

        private LookBackSheet.Named person(long id) {
            return new LookBackSheet.Named(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
        }

        LookBackSheet sheet() {
            var known = facts.of(lookBack, actor);
            var state = lookBack.state();
            var result = lookBack.result();
            return new LookBackSheet(
                    lookBack.id(),
                    lookBack.version(),
                    lookBack.code(),
                    lookBack.task(),
                    known.task().code(),
                    known.task().roundName(),
                    known.task().measure(),
                    known.stillClosed(),
                    sample(),
                    units.namesOf(List.of(lookBack.ownerUnit())).getOrDefault(lookBack.ownerUnit(), ""),
                    lookBack.measure(),
                    lookBack.threshold(),
                    lookBack.due(),
                    lookBack.firstDue(),
                    person(lookBack.checker()),
                    person(lookBack.plannedBy()),
                    state,
                    result,
                    lookBack.words(),
                    lookBack.doneOn(),
                    result != null && result.proposesReopening() && known.stillClosed(),
                    Flag.of(
                            state == LookBackState.PLANNED,
                            false,
                            lookBack.due(),
                            lookBack.due(),
                            flags.untilDue("lookback", today)),
                    ChronoUnit.DAYS.between(today, lookBack.due()),
                    lookBack.reminders(),
                    lookBack.proofs().stream().map(this::proof).toList(),
                    events(),
                    open.of(LookBackGuard.RULES, known),
                    state == LookBackState.PLANNED ? LookBackStep.REPORT : null);
        }

        private LookBackSheet.@Nullable Drawn sample() {
            var sample = lookBack.sample() == null ? null : em.find(Sample.class, lookBack.sample());
            return sample == null ? null : new LookBackSheet.Drawn(sample.id(), sample.number());
        }

        LookBackSheet.ProofLine proof(LookBackProof proof) {
            return new LookBackSheet.ProofLine(
                    proof.id(),
                    proof.name(),
                    proof.sha256(),
                    proof.bytes(),
                    names.getOrDefault(proof.by(), ""),
                    proof.at());
        }

        private List<LookBackSheet.Event> events() {
            return lookBack.moves().stream()
                    .sorted(Comparator.comparing(LookBackMove::at).reversed())
                    .map(move -> new LookBackSheet.Event(
                            move.at(),
                            move.step(),
                            move.from(),
                            move.to(),
                            move.byName(names.getOrDefault(move.by(), "")),
                            move.byPost(),
                            move.note()))
                    .toList();
        }
    }
}
