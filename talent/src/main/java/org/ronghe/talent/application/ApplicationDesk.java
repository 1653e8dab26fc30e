package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Resolved;
import org.ronghe.talent.programme.Audience;
import org.ronghe.talent.programme.Cycles;

/** Where applications are written, checked, reviewed, decided and judged: one method, one transaction, one move. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ApplicationDesk {
    private static final String SERIES = "人才申请";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    ApplicationLines lines;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    Cycles cycles;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    @Inject
    DocumentNumbers numbers;

    @Inject
    EvidenceStore evidence;

    @Inject
    People people;

    @Inject
    Meetings meetings;

    @Inject
    OrgUnits units;

    @Inject
    Event<Resolved> resolved;

    @Inject
    Sql sql;

    /**
     * The number of an empty draft of the reader.
     *
     * @throws RuleBroken {@code application.closed}, {@code application.audience} for somebody whom the programme is
     *     not for, {@code application.once} for a second application to one cycle, or {@code application.title-held}
     *     where a title of the same exclusive group is held or asked for
     */
    @Permits("application.write")
    long draft(ApplicationWrites.NewApplication asked) {
        return once.of(asked.once(), asked, () -> {
            var offer = cycles.offer(Objects.requireNonNull(asked.cycle()));
            Application.requireOpen(offer, today());
            long me = gate.actor().person();
            var who = people.find(me).orElseThrow(() -> new NotFound("person", me));
            if (audience(who.kind()) != offer.audience()) {
                throw RuleBroken.at("cycle", "application.audience", offer.name());
            }
            if (sql.number("""
                            SELECT count(*) FROM talent.application WHERE cycle_id = ? AND applicant = ?
                               AND state NOT IN ('WITHDRAWN', 'QUIT', 'CANCELLED', 'NOT_SELECTED')
                            """, offer.id(), me) > 0) {
                throw RuleBroken.at("cycle", "application.once", offer.name());
            }
            var rivals = facts.rivals(me, offer.id(), offer.group(), 0);
            if (!rivals.isEmpty()) {
                throw RuleBroken.at("cycle", "application.title-held", String.join("、", rivals));
            }
            var it = Application.draft(numbers.draw(SERIES, offer.number()).toString(), offer, me, who.unit(), today());
            em.persist(it);
            lines.put(it);
            note.about(ApplicationLines.KIND, it.id(), it.code());
            return it.id();
        });
    }

    static @Nullable Audience audience(People.Kind kind) {
        return switch (kind) {
            case STAFF -> Audience.STAFF;
            case STUDENT -> Audience.STUDENT;
            case RETIRED, ADMINISTRATOR -> null;
        };
    }

    @Permits("application.write")
    void write(long id, ApplicationWrites.ApplicationText asked) {
        var it = open(
                id,
                asked.version(),
                ApplicationStep.WRITE,
                now -> new ApplicationWrites.ApplicationText(now.version(), now.plan(), now.mentor()));
        if (asked.mentor() != null) {
            requireHere(Set.of(asked.mentor()), "mentor");
        }
        it.write(asked.plan(), asked.mentor(), by());
        lines.put(it);
    }

    @Permits("application.write")
    void addWork(long id, ApplicationWrites.WorkLine asked) {
        var it = open(id, asked.version(), ApplicationStep.ADD_WORK);
        var coAuthors = Objects.requireNonNullElse(asked.coAuthors(), Set.<Long>of());
        requireHere(coAuthors, "coAuthors");
        it.addWork(asked.title(), asked.year(), asked.contribution(), coAuthors, today(), by());
        lines.put(it);
    }

    @Permits("application.write")
    void dropWork(long id, long work, ApplicationWrites.WorkDropping asked) {
        var it = open(id, asked.version(), ApplicationStep.DROP_WORK);
        it.dropWork(work, by());
        lines.put(it);
    }

    @Permits("application.write")
    void attach(long id, String name, InputStream content) {
        var it = open(id, null, ApplicationStep.ATTACH, now -> null);
        var stored = evidence.store(content, name);
        var by = by();
        it.attach(new ApplicationPaper(it, stored.named(name), stored, by.person(), by.at()), by);
        note.detail("sha256", stored.sha256());
        lines.put(it);
    }

    /** 提交, the first time and after it was sent back. */
    @Permits("application.write")
    void submit(long id, ApplicationStep step, ApplicationWrites.ApplicationSubmission asked) {
        var it = open(id, asked.version(), step);
        it.submit(step, asked.consent(), today(), by());
        lines.put(it);
    }

    @Permits("application.check")
    void sendBack(long id, ApplicationWrites.ApplicationReturn asked) {
        var it = open(id, asked.version(), ApplicationStep.RETURN);
        it.sendBack(asked.missing(), today(), facts.limits().completionDays(), by());
        lines.put(it);
    }

    @Permits("application.check")
    void pass(long id, ApplicationWrites.ApplicationPass asked) {
        var it = open(id, asked.version(), ApplicationStep.PASS);
        it.pass(
                Objects.requireNonNullElse(asked.present(), Set.of()),
                cycles.offer(it.cycle()).papers(),
                today(),
                by());
        lines.put(it);
    }

    /** @throws RuleBroken as {@link Application#bars} says */
    @Permits("application.check")
    void assign(long id, ApplicationWrites.ReviewerLine asked) {
        var it = open(id, asked.version(), ApplicationStep.ASSIGN);
        long reviewer = Objects.requireNonNull(asked.reviewer());
        requireHere(Set.of(reviewer), "reviewer");
        facts.requireFree(it, reviewer, "reviewer");
        it.assign(reviewer, people.unitsOf(List.of(reviewer)).get(reviewer), facts.limits(), today(), by());
        lines.put(it);
    }

    @Permits("application.review")
    void recuse(long id, ApplicationWrites.ReviewRecusal asked) {
        var it = open(id, asked.version(), ApplicationStep.RECUSE);
        it.recuse(gate.actor().person(), asked.conflict(), by());
        lines.put(it);
    }

    /** @throws RuleBroken as {@link Application#review} says */
    @Permits("application.review")
    void review(long id, ApplicationWrites.ReviewText asked) {
        var it = open(id, asked.version(), ApplicationStep.REVIEW);
        var marks = new HashMap<Long, Integer>();
        asked.marks().forEach(mark -> marks.put(mark.criterion(), mark.mark()));
        it.review(
                gate.actor().person(),
                asked.noConflict(),
                marks,
                asked.words(),
                cycles.offer(it.cycle()),
                today(),
                by());
        lines.put(it);
    }

    /** 拟入选、不入选、取消, each by a signed meeting and with a reason. @throws RuleBroken as {@link Application#decide} says */
    @Permits("application.decide")
    void decide(long id, ApplicationStep step, ApplicationWrites.ApplicationDecision asked) {
        var it = open(id, asked.version(), step);
        long point = Objects.requireNonNull(asked.point());
        if (step != ApplicationStep.CANCEL) {
            Cycles.requireFair(asked.reason(), "reason");
        }
        it.decide(step, meetings.point(point).orElseThrow(() -> new NotFound("point", point)), asked.reason(), by());
        lines.put(it);
    }

    @Permits("application.integrity")
    void answerIntegrity(long id, ApplicationWrites.IntegrityAnswer asked) {
        var it = open(id, asked.version(), ApplicationStep.INTEGRITY);
        it.answerIntegrity(asked.integrity(), today(), by());
        lines.put(it);
    }

    /**
     * Somebody objects to what is shown; who objected is never said to the applicant.
     *
     * @throws RuleBroken as {@link Application#object} says
     */
    @Permits("objection.raise")
    long object(long application, ApplicationWrites.NewObjection asked) {
        return once.of(asked.once(), asked, () -> {
            var it = em.find(Application.class, application, LockModeType.PESSIMISTIC_WRITE);
            if (it == null) {
                throw new NotFound(ApplicationLines.KIND, application);
            }
            it.object(gate.actor().person(), clock.instant(), asked.words(), today());
            em.lock(it, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            lines.put(it);
            note.about(ApplicationLines.KIND, it.id(), it.code());
            return it.id();
        });
    }

    @Permits("application.check")
    void answer(long id, long objection, ApplicationWrites.ObjectionAnswer asked) {
        var it = open(id, asked.version(), ApplicationStep.ANSWER);
        it.answer(objection, asked.words(), today(), by());
        lines.put(it);
    }

    @Permits("application.check")
    void select(long id, ApplicationWrites.ApplicationStage asked) {
        var it = open(id, asked.version(), ApplicationStep.SELECT);
        it.select(cycles.offer(it.cycle()), today(), by());
        lines.put(it);
    }

    /** @throws RuleBroken as {@link Application#namePanel} says */
    @Permits("application.check")
    void namePanel(long id, ApplicationWrites.PanelNaming asked) {
        var it = open(id, asked.version(), ApplicationStep.NAME_PANEL);
        requireHere(asked.panel(), "panel");
        asked.panel().forEach(each -> facts.requireFree(it, each, "panel"));
        it.namePanel(asked.panel(), people.unitsOf(asked.panel()), by());
        lines.put(it);
    }

    /**
     * A promise becomes an item of the meeting that decided, in the ledger of resolved items: with evidence, and
     * accepted by the chair or the officer.
     *
     * @throws RuleBroken as {@link Application#promise} says
     */
    @Permits("application.check")
    void promise(long id, ApplicationWrites.PromiseLine asked) {
        var it = open(id, asked.version(), ApplicationStep.PROMISE);
        long responsible = Objects.requireNonNull(asked.responsible());
        long owner = Objects.requireNonNull(asked.ownerUnit());
        requireHere(Set.of(responsible), "responsible");
        units.requireActive(owner);
        long decided = Objects.requireNonNull(it.meeting());
        var meeting = meetings.find(decided).orElseThrow(() -> new NotFound("meeting", decided));
        var words = it.promise(asked.kind(), asked.words(), responsible, meeting.chair(), asked.due(), today(), by());
        lines.put(it);
        resolved.fire(new Resolved(
                Resolved.Origin.meeting(decided),
                meeting.code(),
                meeting.unit(),
                meeting.day(),
                Circle.COMMITTEE,
                0,
                words,
                owner,
                responsible,
                asked.due(),
                meeting.chair(),
                it.officer()));
    }

    /** 中期报告、结题报告. */
    @Permits("application.write")
    void report(long id, ApplicationStep step, ApplicationWrites.StageReport asked) {
        var it = open(
                id,
                asked.version(),
                step,
                now -> new ApplicationWrites.StageReport(
                        now.version(),
                        step == ApplicationStep.REPORT_MIDTERM ? now.midtermReport() : now.finalReport()));
        it.report(step, asked.report(), today(), by());
        lines.put(it);
    }

    @Permits("application.judge")
    void judgeMidterm(long id, ApplicationWrites.MidtermJudgement asked) {
        var it = open(id, asked.version(), ApplicationStep.JUDGE_MIDTERM);
        it.judgeMidterm(asked.words(), by());
        lines.put(it);
    }

    @Permits("application.judge")
    void judgeFinal(long id, ApplicationWrites.FinalJudgement asked) {
        var it = open(id, asked.version(), ApplicationStep.JUDGE_FINAL);
        it.judgeFinal(asked.grade(), asked.words(), by());
        lines.put(it);
    }

    @Permits("application.write")
    void askReasons(long id, ApplicationWrites.ApplicationStage asked) {
        var it = open(id, asked.version(), ApplicationStep.ASK_REASONS);
        it.askReasons(today(), facts.limits().reasonsDays(), by());
        lines.put(it);
    }

    @Permits("application.check")
    void giveReasons(long id, ApplicationWrites.ReasonsGiven asked) {
        var it = open(id, asked.version(), ApplicationStep.GIVE_REASONS);
        it.giveReasons(asked.reasons(), by());
        lines.put(it);
    }

    /** 撤回 before it is shown, 退出 while the plan runs. */
    @Permits("application.write")
    void leave(long id, ApplicationStep step, ApplicationWrites.ApplicationLeaving asked) {
        var it = open(id, asked.version(), step);
        it.leave(step, asked.reason() == null ? "" : asked.reason(), by());
        lines.put(it);
    }

    /** @throws RuleBroken {@code application.not-here} for somebody who is unknown or has left */
    private void requireHere(Set<Long> persons, String field) {
        if (people.namesOf(persons).size() < persons.size()
                || !people.goneOf(persons, today()).isEmpty()) {
            throw RuleBroken.at(field, "application.not-here");
        }
    }

    private Application open(long id, long version, ApplicationStep step) {
        return open(id, version, step, now -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Application open(
            long id, @Nullable Long version, ApplicationStep step, Function<Application, @Nullable Record> theirs) {
        return opening.open(
                ApplicationGuard.RULES, Application.class, id, version, step, it -> facts.of(it, gate.actor()), theirs);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
