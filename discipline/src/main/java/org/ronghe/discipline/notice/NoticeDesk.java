package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumber;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Once;
import org.ronghe.orgstructure.api.People;

/** Where notices are written: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class NoticeDesk {
    private static final String SERIES = "通知";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    NoticeFactsBook facts;

    @Inject
    NoticeLines lines;

    @Inject
    Opening opening;

    @Inject
    AuditNote note;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Once once;

    @Inject
    People people;

    @Permits("notice.plan")
    long draft(NoticeWrites.NewNotice asked) {
        return once.of(asked.once(), asked, () -> {
            long issuer = Objects.requireNonNull(asked.issuer());
            if (people.namesOf(List.of(issuer)).isEmpty()) {
                throw new NotFound("person", issuer);
            }
            var notice = Notice.draft(asked.title(), issuer, gate.actor().person());
            em.persist(notice);
            lines.put(notice);
            note.about("notice", notice.id(), notice.code());
            return notice.id();
        });
    }

    @Permits("notice.plan")
    void revise(long id, NoticeWrites.NoticeText asked) {
        var notice = open(
                id,
                asked.version(),
                NoticeStep.REVISE,
                now -> new NoticeWrites.NoticeText(
                        now.version(),
                        now.title(),
                        now.layout(),
                        now.addressee(),
                        now.body(),
                        now.copyTo(),
                        now.issuer()));
        notice.revise(
                new Notice.Content(
                        asked.layout(),
                        asked.title(),
                        text(asked.addressee()),
                        text(asked.body()),
                        text(asked.copyTo()),
                        asked.issuer()),
                by(null));
        lines.put(notice);
    }

    @Permits("notice.plan")
    void propose(long id, NoticeWrites.NoticeProposal asked) {
        var notice = open(id, asked.version(), NoticeStep.PROPOSE);
        notice.propose(by(null));
        lines.put(notice);
    }

    @Permits("notice.plan")
    void discard(long id, NoticeWrites.NoticeDiscarding asked) {
        var notice = open(id, asked.version(), NoticeStep.DISCARD);
        notice.discard(asked.reason(), by(null));
        lines.put(notice);
    }

    @Permits("notice.issue")
    void sendBack(long id, NoticeWrites.NoticeSendingBack asked) {
        var notice = open(id, asked.version(), NoticeStep.SEND_BACK);
        notice.sendBack(asked.reason(), by(notice.issuer()));
        lines.put(notice);
    }

    /** Draws the number. */
    @Permits("notice.issue")
    void issue(long id, NoticeWrites.NoticeIssuing asked) {
        var notice = open(id, asked.version(), NoticeStep.ISSUE);
        var number = numbers.draw(SERIES, "notice " + id).toString();
        notice.issue(number, LocalDate.now(clock), by(notice.issuer()));
        note.detail("number", number);
        lines.put(notice);
    }

    /** Withdrawn by the leader who signed it; its number stays used, with the reason. */
    @Permits("notice.issue")
    void cancel(long id, NoticeWrites.NoticeCancellation asked) {
        var notice = open(id, asked.version(), NoticeStep.CANCEL);
        notice.cancel(asked.reason(), by(notice.issuer()));
        numbers.discard(DocumentNumber.parse(notice.number()), asked.reason());
        lines.put(notice);
    }

    private Notice open(long id, long version, NoticeStep step) {
        return open(id, version, step, notice -> null);
    }

    /** @param theirs what stands there now, in the shape of the form, for whoever comes too late */
    private Notice open(long id, long version, NoticeStep step, Function<Notice, @Nullable Record> theirs) {
        return opening.open(
                NoticeGuard.RULES, Notice.class, id, version, step, notice -> facts.of(notice, gate.actor()), theirs);
    }

    private By by(@Nullable Long principal) {
        return By.of(gate.actor(), principal, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
