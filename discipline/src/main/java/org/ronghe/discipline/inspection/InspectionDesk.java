package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;

/** Where rounds and findings are written. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class InspectionDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    FindingIntake intake;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /** A round at its feedback; plan and period follow from the parameters of that day. */
    public record NewRound(
            @NotBlank @Size(max = 100) String name,
            @NotNull Level level,
            @NotNull LocalDate feedbackOn,
            @Hidden @Nullable UUID once) {}

    /** A finding of a round; its number and code follow from its section and order. */
    public record NewFinding(
            @NotBlank @Size(max = 200) String section,
            @NotBlank @Size(max = 2000) @Area String text,
            @Size(max = 2000) @Area @Nullable String rootCause,
            @NotNull Finding.Source source,
            @Hidden @Nullable UUID once) {}

    /** What a finding says; where it comes from can be set right too. */
    public record FindingText(
            @Hidden long version,
            @NotBlank @Size(max = 200) String section,
            @NotBlank @Size(max = 2000) @Area String text,
            @Size(max = 2000) @Area @Nullable String rootCause,
            @NotNull Finding.Source source) {}

    @Permits("inspection.write")
    long open(NewRound asked) {
        return once.of(asked.once(), asked, () -> {
            var round = intake.open(asked.name(), asked.level(), asked.feedbackOn());
            note.about("round", round, asked.name());
            return round;
        });
    }

    @Permits("inspection.write")
    long find(long roundId, NewFinding asked) {
        return once.of(asked.once(), List.of(roundId, asked), () -> {
            var round = em.find(Round.class, roundId, LockModeType.PESSIMISTIC_WRITE);
            if (round == null) {
                throw new NotFound("round", roundId);
            }
            if (!round.state().afterFeedback()) {
                throw new RuleBroken("round.no-feedback-yet", round.name());
            }
            var place = Numbering.next(sql, roundId, asked.section());
            var finding = new Finding(
                    roundId,
                    place.number(),
                    place.code(),
                    asked.section(),
                    asked.text(),
                    asked.rootCause() == null ? "" : asked.rootCause(),
                    asked.source());
            em.persist(finding);
            em.flush();
            note.about("finding", finding.id(), finding.code());
            return finding.id();
        });
    }

    /** @return the round's number */
    @Permits("inspection.write")
    long revise(long id, FindingText asked) {
        var finding = em.find(Finding.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (finding == null) {
            throw new NotFound("finding", id);
        }
        note.about("finding", id, finding.code());
        Stale.unless(
                asked.version(),
                finding.version(),
                () -> new FindingText(
                        finding.version(), finding.section(), finding.text(), finding.rootCause(), finding.source()));
        finding.revise(
                asked.section(), asked.text(), asked.rootCause() == null ? "" : asked.rootCause(), asked.source());
        return finding.round();
    }
}
