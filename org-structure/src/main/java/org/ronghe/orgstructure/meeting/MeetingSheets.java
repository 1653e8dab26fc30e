package org.ronghe.orgstructure.meeting;

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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one meeting with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class MeetingSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    MeetingFactsBook facts;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    RollBook rolls;

    @Inject
    ResolvedItems items;

    @Inject
    Themes themes;

    @Inject
    StudySessions sessions;

    @Inject
    Materials materials;

    @Inject
    DocumentOffice documents;

    @Permits(value = "meeting.read", trace = Trace.READ)
    @Transactional
    MeetingSheet sheet(long id) {
        return new Reading(opening.read("meeting", Meeting.class, id)).sheet();
    }

    /** The minutes as a DOCX file, without the closed part, in the template that is in force. */
    @Permits(value = "meeting.read", trace = Trace.READ)
    @Transactional
    DocumentOffice.Made document(long id) {
        var sheet = new Reading(opening.read("meeting", Meeting.class, id)).sheet();
        var holder = units.find(sheet.unit()).map(OrgUnits.Unit::name).orElse(sheet.unitName());
        return documents.make(
                "meeting", MinutesDocument.name(sheet), MinutesDocument.of(sheet, holder), sheet.at(MeetingStep.SIGN));
    }

    /** One reading of one meeting: the names of everybody involved are asked for once. */
    private final class Reading {
        private final Meeting meeting;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final MeetingFacts known;
        private final Map<Long, String> names;
        private final Map<Long, String> titles;
        private final Map<Long, String> unitNames;

        Reading(Meeting meeting) {
            this.meeting = meeting;
            known = facts.of(meeting, actor);
            var ids = new HashSet<Long>();
            var owners = new HashSet<Long>();
            ids.add(meeting.chair());
            ids.add(meeting.recorder());
            meeting.points().forEach(point -> {
                if (point.lead() != null) {
                    ids.add(point.lead());
                }
                ids.addAll(point.recused());
                point.followUps().forEach(each -> {
                    ids.add(each.task().responsible());
                    owners.add(each.task().ownerUnit());
                });
            });
            meeting.additions().forEach(each -> {
                ids.add(each.by());
                if (each.acknowledgedBy() != null) {
                    ids.add(each.acknowledgedBy());
                }
            });
            meeting.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            owners.addAll(meeting.partners());
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
            unitNames = owners.isEmpty() ? Map.of() : units.namesOf(owners);
        }

        private MeetingSheet.Named person(long id) {
            return new MeetingSheet.Named(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
        }

        MeetingSheet sheet() {
            boolean signed = meeting.state().signed();
            return new MeetingSheet(
                    meeting.id(),
                    meeting.version(),
                    meeting.code(),
                    meeting.kind(),
                    meeting.kind().circle(),
                    meeting.unit(),
                    meeting.unitName(),
                    meeting.title(),
                    meeting.day(),
                    meeting.starts().toString(),
                    meeting.ends() == null ? null : meeting.ends().toString(),
                    meeting.place(),
                    meeting.theme() == null
                            ? null
                            : themes.find(meeting.theme()).orElse(null),
                    meeting.session() == null
                            ? null
                            : sessions.find(meeting.session()).orElse(null),
                    person(meeting.chair()),
                    person(meeting.recorder()),
                    meeting.delegation(),
                    meeting.state(),
                    meeting.submitted(),
                    meeting.reason(),
                    meeting.noNewReason(),
                    meeting.enteredLate()
                            ? new MeetingSheet.LateRecord(meeting.lateReason(), meeting.lateConfirmed())
                            : null,
                    meeting.countsAsLate(today),
                    meeting.standing(known.limits()),
                    meeting.partners().stream()
                            .sorted()
                            .map(each -> new MeetingSheet.Partner(each, unitNames.getOrDefault(each, "")))
                            .toList(),
                    meeting.attendees().stream()
                            .map(line -> new MeetingSheet.RollLine(
                                    line.person(),
                                    line.name(),
                                    line.post(),
                                    line.entitled(),
                                    line.guest(),
                                    line.presence(),
                                    line.leave()))
                            .toList(),
                    candidates(),
                    meeting.points().stream().map(this::point).toList(),
                    known.matters(),
                    study(),
                    closed(),
                    meeting.additions().stream().map(this::addition).toList(),
                    meeting.signedOn(),
                    meeting.sha256(),
                    signed && Minutes.hashOf(meeting).equals(meeting.sha256()),
                    signed ? items.of(Resolved.Origin.meeting(meeting.id())) : List.of(),
                    items.openBefore(meeting.unit(), meeting.kind().circle(), meeting.day(), meeting.id()),
                    events(),
                    open.of(MeetingGuard.RULES, known),
                    primary());
        }

        private List<MeetingSheet.Named> candidates() {
            var step = meeting.state().held() ? MeetingStep.SIGN_IN : MeetingStep.ARRANGE;
            if (meeting.kind().roll() != Roll.FREE
                    || !meeting.state().openSteps().contains(step)
                    || !known.yours(step)) {
                return List.of();
            }
            return rolls.candidates(meeting.unit(), meeting.day()).stream()
                    .filter(each -> meeting.attendee(each.person()).isEmpty())
                    .map(each -> new MeetingSheet.Named(each.person(), each.name(), each.post()))
                    .toList();
        }

        private MeetingSheet.Point point(MeetingPoint point) {
            var study = point.study();
            return new MeetingSheet.Point(
                    point.id(),
                    point.position(),
                    point.kind(),
                    point.title(),
                    study.classified(),
                    study.number(),
                    study.keptAt(),
                    study.issuedOn(),
                    study.receivedOn(),
                    point.material() == null
                            ? null
                            : materials
                                    .find(point.material())
                                    .map(each -> new MeetingSheet.MaterialLink(each.id(), each.path()))
                                    .orElse(null),
                    point.lead() == null ? null : person(point.lead()),
                    point.discussion(),
                    study.outcome(),
                    point.resolution(),
                    point.ballot(),
                    point.voted() ? point.tally() : null,
                    point.passed(),
                    meeting.borneOut(point, known.limits()),
                    point.recused().stream().sorted().map(this::person).toList(),
                    point.followUps().stream()
                            .map(each -> new MeetingSheet.Task(
                                    each.id(),
                                    each.task().text(),
                                    unitNames.getOrDefault(each.task().ownerUnit(), ""),
                                    person(each.task().responsible()),
                                    each.task().due()))
                            .toList());
        }

        private MeetingSheet.@Nullable Study study() {
            var received = meeting.firstReceived();
            return received == null
                    ? null
                    : new MeetingSheet.Study(
                            received,
                            (int) ChronoUnit.DAYS.between(received, meeting.day()),
                            meeting.studyDays(),
                            meeting.firstAgain());
        }

        /** What was said there is for those who were there: not for whoever acts for them, and for no office. */
        private MeetingSheet.@Nullable ClosedPart closed() {
            if (!meeting.kind().closed()) {
                return null;
            }
            boolean came = meeting.cameInPerson(actor.person()) && !actor.token();
            return new MeetingSheet.ClosedPart(came, came ? meeting.closedNotes() : null);
        }

        private MeetingSheet.AdditionLine addition(Addition each) {
            return new MeetingSheet.AdditionLine(
                    each.text(),
                    names.getOrDefault(each.by(), ""),
                    each.at(),
                    each.acknowledgedBy() == null ? null : names.getOrDefault(each.acknowledgedBy(), ""),
                    each.acknowledgedAt());
        }

        private List<MeetingSheet.Event> events() {
            return meeting.moves().stream()
                    .sorted(Comparator.comparing(MeetingMove::at).reversed())
                    .map(move -> new MeetingSheet.Event(
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

        private @Nullable MeetingStep primary() {
            return switch (meeting.state()) {
                case PLANNED -> MeetingStep.NOTIFY;
                case NOTIFIED -> MeetingStep.OPEN;
                case HELD_OPEN -> MeetingStep.ADJOURN;
                case MINUTES_DRAFT ->
                    meeting.submitted()
                            ? MeetingStep.SIGN
                            : meeting.enteredLate()
                                            && meeting.lateConfirmed() == null
                                            && known.yours(MeetingStep.CONFIRM_LATE)
                                    ? MeetingStep.CONFIRM_LATE
                                    : MeetingStep.SUBMIT;
                case POSTPONED -> MeetingStep.RESCHEDULE;
                case ARCHIVED -> meeting.additions().stream().anyMatch(Addition::open) ? MeetingStep.ACKNOWLEDGE : null;
                case SIGNED, CANCELLED -> null;
            };
        }
    }
}
