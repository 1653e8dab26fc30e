package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one election with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class ElectionSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    ElectionFactsBook facts;

    @Permits(value = "election.read", trace = Trace.READ)
    @Transactional
    ElectionSheet sheet(long id) {
        var election = opening.read("election", Election.class, id);
        var known = facts.of(election, gate.actor());
        var ids = new HashSet<Long>(election.tellers());
        election.candidates().forEach(each -> ids.add(each.person()));
        election.moves().forEach(each -> ids.add(each.by()));
        var names = people.namesOf(ids);
        boolean held = election.heldOn() != null;
        return new ElectionSheet(
                election.id(),
                election.version(),
                election.unit(),
                units.find(election.unit()).map(OrgUnits.Unit::name).orElse(""),
                election.kind(),
                election.form(),
                election.seats(),
                election.termEnd(),
                election.plannedOn(),
                election.reason(),
                known.members(),
                known.limits().candidates(election.seats()),
                election.approvalNo(),
                election.approvedOn(),
                election.publicFrom(),
                election.publicFrom() == null ? null : known.publicityEnd(),
                election.objections(),
                election.heldOn(),
                election.entitled(),
                election.present(),
                election.valid(),
                held ? known.limits().majority(election.entitled(), election.present()) : 0,
                election.tellers().stream()
                        .map(each -> names.getOrDefault(each, ""))
                        .toList(),
                election.candidates().stream()
                        .map(each -> new ElectionSheet.Candidate(
                                each.person(), names.getOrDefault(each.person(), ""), each.votes(), each.elected()))
                        .toList(),
                election.secretary() == null ? "" : names.getOrDefault(election.secretary(), ""),
                election.confirmationNo(),
                election.confirmedOn(),
                held && election.kind() == ElectionKind.TERM
                        ? Objects.requireNonNull(election.heldOn())
                                .plusYears(known.limits().termYears())
                                .minusDays(1)
                        : null,
                election.state(),
                election.moves().stream()
                        .sorted(Comparator.comparing(ElectionMove::at).reversed())
                        .map(each -> new ElectionSheet.Event(
                                each.at(),
                                each.step(),
                                each.byName(names.getOrDefault(each.by(), "")),
                                each.byPost(),
                                each.note(),
                                each.to()))
                        .toList(),
                open.of(ElectionGuard.RULES, known),
                primary(election.state()));
    }

    private static @Nullable ElectionStep primary(ElectionState state) {
        return switch (state) {
            case DRAWN_UP -> ElectionStep.REQUEST;
            case REQUESTED -> ElectionStep.APPROVE;
            case APPROVED -> ElectionStep.PUBLISH;
            case PUBLIC -> ElectionStep.HOLD;
            case HELD -> ElectionStep.REPORT;
            case REPORTED -> ElectionStep.CONFIRM;
            case CONFIRMED -> ElectionStep.SETTLE;
            case SETTLED, CANCELLED -> null;
        };
    }
}
