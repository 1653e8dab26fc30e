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

/** One numbered request for more time: asked by the responsible person, agreed by leader and office. */
@Entity
@Table(schema = "discipline", name = "extension")
class Extension {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "extension")
    @SequenceGenerator(name = "extension", sequenceName = "discipline.extension_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    private int number;

    @Column(name = "old_due")
    private LocalDate oldDue;

    @Column(name = "new_due")
    private LocalDate newDue;

    private String reason;
    private String committee;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "leader_by")
    private @Nullable Long leaderBy;

    @Column(name = "office_by")
    private @Nullable Long officeBy;

    @Column(name = "refused_by")
    private @Nullable Long refusedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private String opinion;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Extension() {}

    Extension(
            Task task,
            int number,
            LocalDate oldDue,
            LocalDate newDue,
            String reason,
            String committee,
            long by,
            Instant at) {
        this.task = task;
        this.number = number;
        this.oldDue = oldDue;
        this.newDue = newDue;
        this.reason = reason;
        this.committee = committee;
        this.askedBy = by;
        this.askedAt = at;
        this.opinion = "";
    }

    int number() {
        return number;
    }

    LocalDate oldDue() {
        return oldDue;
    }

    LocalDate newDue() {
        return newDue;
    }

    String reason() {
        return reason;
    }

    String committee() {
        return committee;
    }

    long askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Long leaderBy() {
        return leaderBy;
    }

    @Nullable Long officeBy() {
        return officeBy;
    }

    boolean open() {
        return decidedAt == null;
    }

    boolean granted() {
        return !open() && refusedBy == null;
    }

    void refused(long by, String opinion, Instant at) {
        this.refusedBy = by;
        this.opinion = opinion;
        this.decidedAt = at;
    }

    void agreedByLeader(long by, Instant at) {
        leaderBy = by;
        settle(at);
    }

    void agreedByOffice(long by, Instant at) {
        officeBy = by;
        settle(at);
    }

    private void settle(Instant at) {
        if (leaderBy != null && officeBy != null) {
            decidedAt = at;
        }
    }
}
