package org.ronghe.discipline.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One round of inspection. The clock of rectification starts at its feedback (IN-2 to IN-4). */
@Entity
@Table(schema = "discipline", name = "inspection_round")
class Round {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_round")
    @SequenceGenerator(name = "inspection_round", sequenceName = "discipline.inspection_round_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "feedback_on")
    private LocalDate feedbackOn;

    @Column(name = "plan_due")
    private LocalDate planDue;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Round() {}

    /**
     * Opens a round at its feedback.
     *
     * @param planDays parameter inspection.plan_days_after_feedback
     * @param months parameter inspection.concentrated_months
     * @throws RuleBroken {@code round.feedback-in-the-future}
     */
    static Round open(
            String name, Level level, LocalDate feedbackOn, int planDays, int months, LocalDate today, Instant at) {
        if (feedbackOn.isAfter(today)) {
            throw new RuleBroken("round.feedback-in-the-future");
        }
        var round = new Round();
        round.name = name;
        round.level = level;
        round.feedbackOn = feedbackOn;
        round.planDue = feedbackOn.plusDays(planDays);
        round.periodEnd = feedbackOn.plusMonths(months);
        round.createdAt = at;
        return round;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String name() {
        return name;
    }
}
