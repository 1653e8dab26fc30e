package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one round with everything around it. */
@ApplicationScoped
class RoundSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    RoundFactsBook facts;

    @Inject
    InspectionLedger ledger;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Permits(value = "round.read", trace = Trace.NONE)
    @Transactional
    RoundSheet sheet(long id) {
        return new Reading(opening.read("round", Round.class, id)).sheet();
    }

    /** One reading of one round: the names of everybody involved are asked for once. */
    private final class Reading {
        private final Round round;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(Round round) {
            this.round = round;
            var ids = new HashSet<Long>();
            var duties = round.duties();
            ids.addAll(duties.fieldLeaders());
            ids.addAll(duties.supervisors());
            if (duties.firstResponsible() != null) {
                ids.add(duties.firstResponsible());
            }
            if (duties.coordinator() != null) {
                ids.add(duties.coordinator());
            }
            round.team().forEach(member -> ids.add(member.person()));
            round.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
        }

        RoundSheet sheet() {
            var known = facts.of(round, actor);
            return new RoundSheet(
                    head(),
                    limits(),
                    round.periodEnd() == null ? null : ChronoUnit.DAYS.between(today, round.periodEnd()),
                    duties(),
                    team(),
                    ledger.findingsOf(round.id()),
                    gate.may("inspection.write") && round.state().afterFeedback(),
                    events(),
                    open.of(RoundGuard.RULES, known),
                    primary());
        }

        private RoundSheet.RoundHead head() {
            return new RoundSheet.RoundHead(
                    round.id(),
                    round.version(),
                    round.name(),
                    round.level(),
                    round.state(),
                    round.target(),
                    round.target() == null
                            ? ""
                            : units.namesOf(List.of(round.target())).getOrDefault(round.target(), ""),
                    Set.copyOf(round.focus()),
                    round.periodFrom(),
                    round.periodTo(),
                    round.authorisation(),
                    round.authorisedOn(),
                    round.trainedOn(),
                    round.enteredOn(),
                    round.reportedOn(),
                    round.reviewedOn(),
                    round.feedbackLeadersOn(),
                    round.feedbackUnitOn(),
                    round.feedbackOn(),
                    round.reason());
        }

        private RoundSheet.Limits limits() {
            var days = ledger.lampDays(today);
            return new RoundSheet.Limits(
                    round.planDue(),
                    round.planReportedOn(),
                    RoundLamp.of(round.planDue(), round.planReportedOn(), today, days),
                    round.periodEnd(),
                    round.meetingOn(),
                    RoundLamp.of(round.periodEnd(), round.meetingOn(), today, days),
                    round.reportDue(),
                    round.progressReportedOn(),
                    RoundLamp.of(round.reportDue(), round.progressReportedOn(), today, days),
                    round.circulation(),
                    round.circulatedOn());
        }

        private RoundSheet.Named person(long id) {
            return new RoundSheet.Named(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
        }

        private List<RoundSheet.Named> people(Collection<Long> ids) {
            return ids.stream().sorted().map(this::person).toList();
        }

        private RoundSheet.Duties duties() {
            var duties = round.duties();
            return new RoundSheet.Duties(
                    duties.firstResponsible() == null ? null : person(duties.firstResponsible()),
                    duties.coordinator() == null ? null : person(duties.coordinator()),
                    people(duties.fieldLeaders()),
                    people(duties.supervisors()));
        }

        private List<RoundSheet.Member> team() {
            return round.team().stream()
                    .sorted(Comparator.comparing(TeamMember::post))
                    .map(member -> new RoundSheet.Member(person(member.person()), member.post(), member.since()))
                    .toList();
        }

        private List<RoundSheet.Event> events() {
            return round.moves().stream()
                    .sorted(Comparator.comparing(RoundMove::at).reversed())
                    .map(move -> new RoundSheet.Event(
                            move.at(),
                            move.step(),
                            move.from(),
                            move.to(),
                            move.byName(names.getOrDefault(move.by(), "")),
                            move.byPost(),
                            move.behalf() == null ? null : names.getOrDefault(move.behalf(), ""),
                            move.note()))
                    .toList();
        }

        private @Nullable RoundStep primary() {
            return switch (round.state()) {
                case PLANNED -> RoundStep.PROPOSE;
                case PROPOSED -> RoundStep.AUTHORISE;
                case AUTHORISED -> RoundStep.PREPARE;
                case PREPARED -> RoundStep.ENTER;
                case STATIONED -> RoundStep.REPORT;
                case REPORTED -> RoundStep.REVIEW;
                case REVIEWED -> RoundStep.FEED_BACK;
                case FED_BACK -> round.planReportedOn() == null ? RoundStep.RECORD_PLAN : RoundStep.HAND_OVER;
                case RECTIFYING ->
                    round.planReportedOn() == null
                            ? RoundStep.RECORD_PLAN
                            : round.meetingOn() == null
                                    ? RoundStep.HOLD_MEETING
                                    : round.progressReportedOn() == null
                                            ? RoundStep.REPORT_PROGRESS
                                            : RoundStep.EVALUATE;
                case EVALUATED ->
                    round.circulatedOn() != null
                            ? RoundStep.ARCHIVE
                            : round.circularBy() == null ? RoundStep.ASK_CIRCULAR : RoundStep.ALLOW_CIRCULAR;
                case ARCHIVED, DISCARDED -> null;
            };
        }
    }
}
