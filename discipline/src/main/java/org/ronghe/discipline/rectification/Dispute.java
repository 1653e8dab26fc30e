package org.ronghe.discipline.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.Subject;

/** One numbered disagreement (有异议): that the finding or the measure does not hold, and what was decided about it. */
@Entity
@Table(schema = "discipline", name = "dispute")
class Dispute {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispute")
    @SequenceGenerator(name = "dispute", sequenceName = "discipline.dispute_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    private int number;
    private int reopening;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String reason;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private boolean upheld;
    private String opinion = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Dispute() {}

    Dispute(Task task, int number, Subject subject, String reason, long by, Instant at) {
        this.task = task;
        this.number = number;
        this.reopening = task.reopened();
        this.subject = subject;
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = at;
    }

    void decided(boolean upheld, String opinion, long by, Instant at) {
        this.upheld = upheld;
        this.opinion = opinion;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    int number() {
        return number;
    }

    Subject subject() {
        return subject;
    }

    String reason() {
        return reason;
    }

    long askedBy() {
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

    boolean upheld() {
        return upheld;
    }

    /** Rejected, and nothing has happened to the task since that would make it another question. */
    boolean settled() {
        return !open() && !upheld && reopening == task.reopened();
    }
}
