package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.People;
import org.ronghe.talent.programme.CycleEntries.Tally;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one cycle with everything around it. */
@ApplicationScoped
class CycleSheets {
    /** Fewer people than this are no number on a page (design, principle 6). */
    static final int FEW = 5;

    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    CycleFactsBook facts;

    @Inject
    CycleEntries entries;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Permits(value = "cycle.read", trace = Trace.READ)
    @Transactional
    CycleSheet sheet(long id) {
        var it = opening.read(CycleLines.KIND, Cycle.class, id);
        var known = facts.of(it, gate.actor());
        var terms = it.terms();
        var today = LocalDate.now(clock);
        boolean whole = gate.reach("cycle.read").everything();
        var ids = new HashSet<Long>();
        ids.add(it.officer());
        it.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        var offer = Cycles.offer(it);
        return new CycleSheet(
                it.id(),
                it.version(),
                it.code(),
                it.programme().name(),
                it.programme().kind(),
                it.programme().audience(),
                it.programme().group(),
                terms.title(),
                terms.quota(),
                terms.opensOn(),
                terms.closesOn(),
                terms.months(),
                terms.midtermOn(),
                terms.finalOn(),
                terms.reviewers(),
                offer.papers(),
                names.getOrDefault(it.officer(), ""),
                it.meetingCode(),
                it.decidedOn(),
                it.resolution(),
                it.publishedOn(),
                it.criteriaHash(),
                it.criteriaWhole(),
                offer.criteria(),
                offer.receives(today),
                it.noticeFrom(),
                it.noticeTo(),
                it.state() == CycleState.PUBLICITY ? entries.notice(id) : List.of(),
                counts(known.tally(), whole),
                CycleState.road().stream()
                        .map(state -> new CycleSheet.CycleRoad(state, reached(it, state)))
                        .toList(),
                it.state(),
                it.moves().stream()
                        .filter(move -> whole || move.to().open())
                        .sorted(Comparator.comparing(CycleMove::at).reversed())
                        .map(move -> new CycleSheet.CycleEvent(
                                move.at(),
                                move.step(),
                                move.to(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note()))
                        .toList(),
                open.of(CycleGuard.RULES, known).stream().filter(line -> whole).toList());
    }

    /** Numbers of people, for everybody only where they are not few. */
    static CycleSheet.@Nullable CycleCounts counts(Tally tally, boolean whole) {
        return tally.received() == 0 || (!whole && tally.received() < FEW)
                ? null
                : new CycleSheet.CycleCounts(
                        tally.received(),
                        hidden(tally.passed(), whole),
                        hidden(tally.inPlan(), whole),
                        hidden(tally.reports(), whole));
    }

    /** @return -1 for a number that is not shown */
    private static int hidden(int number, boolean whole) {
        return whole || number == 0 || number >= FEW ? number : -1;
    }

    /** The day of the act itself where it has one of its own, of the entry otherwise. */
    static @Nullable LocalDate reached(Cycle it, CycleState state) {
        return switch (state) {
            case DECIDED -> it.decidedOn();
            case PUBLISHED -> it.publishedOn();
            default ->
                it.moves().stream()
                        .filter(move -> move.to() == state && move.from() != state)
                        .findFirst()
                        .map(move -> LocalDate.ofInstant(move.at(), OfficeClock.OFFICE))
                        .orElse(null);
        };
    }
}
