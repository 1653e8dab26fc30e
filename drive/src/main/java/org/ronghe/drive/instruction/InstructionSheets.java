package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one instruction with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class InstructionSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    InstructionFactsBook facts;

    @Inject
    Parameters parameters;

    @Inject
    Meetings meetings;

    @Inject
    ResolvedItems items;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    /** The sheet, for whoever answers for one of its tasks too. */
    @Permits(value = "instruction.read", trace = Trace.READ)
    @Transactional
    InstructionSheet sheet(long id) {
        return new Reading(opening.read(InstructionLines.KIND, Instruction.class, id, this::tasked)).sheet();
    }

    private boolean tasked(Instruction it) {
        return items.instructionsOf(
                        gate.actor().principals(),
                        gate.reach("instruction.read").units())
                .contains(it.id());
    }

    private final class Reading {
        private final Instruction it;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;

        Reading(Instruction it) {
            this.it = it;
            var ids = new HashSet<Long>();
            Stream.of(it.keeper(), it.lead(), it.leader(), it.first(), it.reportedBy())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            it.entries().forEach(entry -> ids.add(entry.by()));
            it.moves().forEach(move -> {
                ids.add(move.by());
                ids.add(Objects.requireNonNullElse(move.behalf(), 0L));
            });
            names = people.namesOf(ids);
        }

        private String name(@Nullable Long person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }

        private List<InstructionSheet.RoadStage> stages() {
            return InstructionPages.road(it.state()).stream()
                    .map(state -> new InstructionSheet.RoadStage(state, reached(state)))
                    .toList();
        }

        /** The day of the act itself where it has one of its own, of the entry otherwise. */
        private @Nullable LocalDate reached(InstructionState state) {
            return switch (state) {
                case RECEIVED -> it.receivedOn();
                case STUDIED -> it.studiedOn();
                case DEPLOYED -> it.deployedOn();
                default ->
                    it.moves().stream()
                            .filter(move -> move.to() == state && move.from() != state)
                            .findFirst()
                            .map(move -> LocalDate.ofInstant(move.at(), OfficeClock.OFFICE))
                            .orElse(null);
            };
        }

        private InstructionSheet.StudyLine study(Meetings.Meeting meeting, InstructionLimits limits) {
            int days = meeting.committee() ? limits.studyDaysCommittee() : limits.studyDaysBranch();
            return new InstructionSheet.StudyLine(
                    meeting.code(),
                    meeting.day(),
                    meeting.committee(),
                    Objects.equals(it.studyMeeting(), meeting.id()),
                    behind(meeting.day(), it.receivedOn().plusDays(days)));
        }

        private static long behind(LocalDate day, LocalDate limit) {
            return Math.max(0, ChronoUnit.DAYS.between(limit, day));
        }

        private InstructionSheet.@Nullable Deployment deployment() {
            var meeting = it.deployMeeting();
            var unit = it.leadUnit();
            if (meeting == null || unit == null) {
                return null;
            }
            var all = new HashSet<>(it.coUnits());
            all.add(unit);
            var called = units.namesOf(all);
            return new InstructionSheet.Deployment(
                    meetings.find(meeting).map(Meetings.Meeting::code).orElse(""),
                    it.deployPoint(),
                    Objects.requireNonNull(it.deployedOn()),
                    it.resolution(),
                    called.getOrDefault(unit, ""),
                    name(it.lead()),
                    name(it.leader()),
                    name(it.first()),
                    it.coUnits().stream()
                            .sorted()
                            .map(each -> called.getOrDefault(each, ""))
                            .toList(),
                    Objects.requireNonNull(it.due()));
        }

        InstructionSheet sheet() {
            var known = facts.known(it, gate.actor());
            var stands = it.document();
            var limits = InstructionLimits.on(it.receivedOn(), parameters);
            var entryDue = it.state().dispatched() ? it.entryDue() : null;
            return new InstructionSheet(
                    it.id(),
                    it.version(),
                    it.code(),
                    stands.kind(),
                    stands.level(),
                    stands.title(),
                    stands.number(),
                    stands.issuedOn(),
                    stands.receivedOn(),
                    stands.summary(),
                    stands.classified(),
                    stands.keptAt(),
                    name(it.keeper()),
                    stages(),
                    it.studyDue(),
                    it.state() == InstructionState.VOIDED
                            ? 0
                            : behind(Objects.requireNonNullElse(it.studiedOn(), today), it.studyDue()),
                    it.studiedOn(),
                    known.studies().stream().map(each -> study(each, limits)).toList(),
                    deployment(),
                    known.items(),
                    it.entries().stream()
                            .sorted(Comparator.comparing(InstructionEntry::day).reversed())
                            .map(entry -> new InstructionSheet.EntryLine(
                                    entry.day(), entry.late(), entry.words(), name(entry.by())))
                            .toList(),
                    entryDue,
                    entryDue != null && entryDue.isBefore(today),
                    it.state().running() && it.dueOn() != null && it.dueOn().isBefore(today),
                    it.report(),
                    name(it.reportedBy()),
                    it.reportNumber(),
                    it.approvedOn(),
                    it.backOn(),
                    it.backNumber(),
                    it.closedOn(),
                    it.checkOn(),
                    it.revisitOn(),
                    it.finding(),
                    it.state(),
                    it.moves().stream()
                            .sorted(Comparator.comparing(InstructionMove::at).reversed())
                            .map(move -> new InstructionSheet.Event(
                                    move.at(),
                                    move.step(),
                                    move.to(),
                                    move.byName(name(move.by())),
                                    move.byPost(),
                                    move.behalf() == null ? null : name(move.behalf()),
                                    move.note()))
                            .toList(),
                    open.of(InstructionGuard.RULES, known.facts()));
        }
    }
}
