package org.ronghe.discipline.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One numbered deferral (暂缓): why it cannot be done yet, what has to happen first, and the day on which it is looked at
 * again. No extension: the due dates stay.
 */
@Entity
@Table(schema = "discipline", name = "deferral")
class Deferral {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deferral")
    @SequenceGenerator(name = "deferral", sequenceName = "discipline.deferral_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    private int number;
    private String reason;
    private String condition;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "asked_by")
    private @Nullable Long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private boolean granted;
    private String opinion = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Deferral() {}

    /** @param by who asks for it; null where the reviewers themselves defer anew */
    Deferral(
            Task task, int number, String reason, String condition, LocalDate reviewOn, @Nullable Long by, Instant at) {
        this.task = task;
        this.number = number;
        this.reason = reason;
        this.condition = condition;
        this.reviewOn = reviewOn;
        this.askedBy = by;
        this.askedAt = at;
    }

    void decided(boolean granted, String opinion, long by, Instant at) {
        this.granted = granted;
        this.opinion = opinion;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    int number() {
        return number;
    }

    String reason() {
        return reason;
    }

    String condition() {
        return condition;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    @Nullable Long askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Long decidedBy() {
        return decidedBy;
    }

    String opinion() {
        return opinion;
    }

    boolean open() {
        return decidedAt == null;
    }

    boolean granted() {
        return granted;
    }
}
