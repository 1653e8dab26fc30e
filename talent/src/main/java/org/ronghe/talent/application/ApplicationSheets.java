package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditChain.Read;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.orgstructure.api.ResolvedItems;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one application as far as its reader may see it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class ApplicationSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    AuditChain chain;

    @Inject
    ResolvedItems items;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Permits(value = "application.read", trace = Trace.READ)
    @Transactional
    ApplicationSheet sheet(long id) {
        return new Reading(opening.read(ApplicationLines.KIND, Application.class, id)).sheet();
    }

    /** A file that was handed in, for whoever may read the whole application. */
    @Permits(value = "application.read", trace = Trace.READ)
    @Transactional
    ApplicationSheet.PaperView paper(long id, long paper) {
        var it = opening.read(ApplicationLines.KIND, Application.class, id);
        if (new Reading(it).narrow) {
            throw new NotFound("paper", paper);
        }
        return it.papers().stream()
                .filter(each -> each.id() == paper)
                .map(ApplicationSheets::view)
                .findFirst()
                .orElseThrow(() -> new NotFound("paper", paper));
    }

    private static ApplicationSheet.PaperView view(ApplicationPaper each) {
        return new ApplicationSheet.PaperView(each.id(), each.name(), each.bytes(), each.at(), each.sha256());
    }

    private final class Reading {
        private final Application it;
        private final LocalDate today = LocalDate.now(clock);
        private final long me = gate.actor().person();
        private final boolean mine;
        private final boolean personnel;
        private final boolean committee;
        private final boolean narrow;
        private final Map<Long, String> names;
        private final ApplicationFacts known;

        Reading(Application it) {
            this.it = it;
            mine = it.applicant() == me;
            personnel = !mine && gate.reach("application.read").everything();
            committee = !mine && Application.deliberates(gate.actor());
            boolean part = mine || personnel || it.reviewedBy(me) || it.panel().contains(me) || committee;
            narrow = !part && gate.actor().actsAs(Role.DIC);
            known = facts.of(it, gate.actor());
            var ids = new HashSet<Long>(it.panel());
            Stream.of(it.applicant(), it.officer(), it.mentor())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            it.works().forEach(work -> ids.addAll(work.coAuthors()));
            it.reviews().forEach(review -> ids.add(review.reviewer()));
            it.objections().forEach(objection -> ids.add(objection.by()));
            it.moves().forEach(move -> ids.add(move.by()));
            names = people.namesOf(ids);
        }

        private String name(@Nullable Long person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }

        private String wide(String words) {
            return narrow ? "" : words;
        }

        /** Personnel and the committee see all once they are in; a reviewer sees the own, and the others after it. */
        private List<ApplicationSheet.ReviewView> reviews() {
            boolean own = it.reviews().stream().anyMatch(each -> each.reviewer() == me && each.handedIn());
            boolean whole = (personnel || committee) && !isReviewer();
            return it.reviews().stream()
                    .filter(each -> whole || (own && each.handedIn() && !mine))
                    .map(each -> {
                        boolean said = whole ? it.reviewsIn() : own;
                        return new ApplicationSheet.ReviewView(
                                whole || each.reviewer() == me ? name(each.reviewer()) : "",
                                each.due(),
                                whole ? each.conflict() : null,
                                each.handedInOn(),
                                said ? marks(each) : List.of(),
                                said ? each.words() : "");
                    })
                    .toList();
        }

        private boolean isReviewer() {
            return it.reviews().stream().anyMatch(each -> each.reviewer() == me && each.pending());
        }

        private List<ApplicationSheet.MarkView> marks(ApplicationReview review) {
            return known.offer().criteria().stream()
                    .filter(each -> review.marks().containsKey(each.id()))
                    .map(each -> new ApplicationSheet.MarkView(
                            each.name(), Objects.requireNonNull(review.marks().get(each.id())), each.most()))
                    .toList();
        }

        private List<ApplicationSheet.ObjectionView> objections() {
            return it.objections().stream()
                    .filter(each -> personnel || committee || mine)
                    .map(each -> new ApplicationSheet.ObjectionView(
                            each.id(),
                            mine ? "" : name(each.by()),
                            each.at(),
                            each.words(),
                            each.answer(),
                            each.answeredOn()))
                    .toList();
        }

        /** For the one they were made to, and for whoever prepares and decides. */
        private List<ApplicationSheet.PromiseView> promises(boolean prepares) {
            var meeting = it.meeting();
            if (meeting == null || it.promises().isEmpty() || !(prepares || mine)) {
                return List.of();
            }
            var kept = items.of(Resolved.Origin.meeting(meeting));
            return it.promises().stream()
                    .map(each -> new ApplicationSheet.PromiseView(
                            each.kind(),
                            each.words().substring(each.words().indexOf('：') + 1),
                            kept.stream()
                                    .filter(item -> item.text().equals(each.words()))
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
        }

        private List<ApplicationSheet.ApplicationRoad> stages() {
            return ApplicationState.road().stream()
                    .map(state -> new ApplicationSheet.ApplicationRoad(state, reached(it, state)))
                    .toList();
        }

        private List<ApplicationSheet.OpenedLine> opened() {
            if (!mine) {
                return List.of();
            }
            var readers = new EnumMap<Capacity, Set<Long>>(Capacity.class);
            var last = new EnumMap<Capacity, LocalDate>(Capacity.class);
            for (Read read : chain.reads(ApplicationLines.KIND, it.id())) {
                if (read.person() != it.applicant()) {
                    var as = Capacity.of(it, read.person(), read.roles());
                    readers.computeIfAbsent(as, key -> new HashSet<>()).add(read.person());
                    last.merge(
                            as,
                            LocalDate.ofInstant(read.at(), OfficeClock.OFFICE),
                            (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return readers.entrySet().stream()
                    .map(each -> new ApplicationSheet.OpenedLine(
                            each.getKey(), each.getValue().size(), Objects.requireNonNull(last.get(each.getKey()))))
                    .toList();
        }

        /** What happened, without what would tell who reviews; to reviewers and the discipline committee nothing. */
        private List<ApplicationSheet.ApplicationEvent> events() {
            return it.moves().stream()
                    .filter(move ->
                            personnel || committee || (mine && !move.step().reviewing()))
                    .sorted(Comparator.comparing(ApplicationMove::at).reversed())
                    .map(move -> {
                        boolean told = !mine || move.by() == it.applicant();
                        return new ApplicationSheet.ApplicationEvent(
                                move.at(),
                                move.step(),
                                move.to(),
                                told ? move.byName(name(move.by())) : "",
                                told ? move.byPost() : "",
                                move.note());
                    })
                    .toList();
        }

        ApplicationSheet sheet() {
            var offer = known.offer();
            var unit = it.unit();
            boolean prepares = personnel || committee;
            return new ApplicationSheet(
                    it.id(),
                    it.version(),
                    it.code(),
                    it.cycle(),
                    it.cycleName(),
                    offer.number(),
                    mine,
                    narrow,
                    name(it.applicant()),
                    unit == null ? "" : units.namesOf(List.of(unit)).getOrDefault(unit, ""),
                    name(it.officer()),
                    narrow ? "" : name(it.mentor()),
                    wide(it.plan()),
                    narrow
                            ? List.of()
                            : it.works().stream()
                                    .map(work -> new ApplicationSheet.WorkView(
                                            work.id(),
                                            work.title(),
                                            work.year(),
                                            work.contribution(),
                                            work.coAuthors().stream()
                                                    .sorted()
                                                    .map(this::name)
                                                    .toList()))
                                    .toList(),
                    narrow
                            ? List.of()
                            : it.papers().stream().map(ApplicationSheets::view).toList(),
                    offer.papers(),
                    offer.criteria(),
                    it.submittedOn(),
                    offer.closesOn(),
                    it.returnedOn(),
                    prepares || mine ? it.missing().lines().toList() : List.of(),
                    it.completionDue(),
                    offer.reviewers(),
                    mine || narrow ? 0 : it.handedIn(),
                    it.asked(),
                    reviews(),
                    prepares || mine ? it.meetingCode() : "",
                    it.decidedOn(),
                    prepares ? it.decision() : "",
                    prepares || narrow ? it.integrity() : null,
                    it.noticeFrom(),
                    it.noticeTo(),
                    objections(),
                    prepares || mine ? it.openObjections() : 0,
                    it.selectedOn(),
                    it.endsOn(),
                    prepares || it.panel().contains(me)
                            ? it.panel().stream().sorted().map(this::name).toList()
                            : List.of(),
                    promises(prepares),
                    it.midtermDue(),
                    wide(it.midtermReport()),
                    it.midtermReported(),
                    wide(it.midtermWords()),
                    it.finalDue(),
                    wide(it.finalReport()),
                    it.finalReported(),
                    wide(it.finalWords()),
                    it.grade(),
                    it.reasonsAskedOn(),
                    it.reasonsDue(),
                    prepares || mine ? it.reasons() : "",
                    stages(),
                    opened(),
                    ApplicationLedger.marks(it.state(), it.dueOn(), prepares && it.openObjections() > 0, today),
                    it.state(),
                    events(),
                    open.of(ApplicationGuard.RULES, known));
        }
    }

    /** The day of the act itself where it has one of its own, of the entry otherwise. */
    static @Nullable LocalDate reached(Application it, ApplicationState state) {
        return switch (state) {
            case SUBMITTED -> it.submittedOn();
            case REVIEWING -> it.passedOn();
            case SELECTED -> it.selectedOn();
            default ->
                it.moves().stream()
                        .filter(move -> move.to() == state && move.from() != state)
                        .findFirst()
                        .map(move -> LocalDate.ofInstant(move.at(), OfficeClock.OFFICE))
                        .orElse(null);
        };
    }
}
