package org.ronghe.discipline.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.ProofKind;
import org.ronghe.discipline.rectification.Words.Verdict;
import org.ronghe.domain.evidence.EvidenceStore.Stored;
import org.ronghe.domain.evidence.KeptFile;

/**
 * One file that proves something. Never renamed, never overwritten: a better file is a new proof that supersedes this
 * one, and both stay visible.
 */
@Entity
@Table(schema = "discipline", name = "proof")
class Proof extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proof")
    @SequenceGenerator(name = "proof", sequenceName = "discipline.proof_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    @Enumerated(EnumType.STRING)
    private ProofKind kind;

    @Column(name = "replaced_by")
    private @Nullable Long replacedBy;

    /** How often the task had been reopened when the file came. */
    private int reopening;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "proof_opening", joinColumns = @JoinColumn(name = "proof_id"))
    private List<Opening> openings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "proof_verdict", joinColumns = @JoinColumn(name = "proof_id"))
    private List<Judgement> verdicts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Proof() {}

    Proof(Task task, String name, ProofKind kind, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.task = task;
        this.kind = kind;
        this.reopening = task.reopened();
    }

    long id() {
        return id == null ? 0 : id;
    }

    ProofKind kind() {
        return kind;
    }

    /** Whether the file counts: neither superseded nor of before the task was opened again. */
    boolean standing() {
        return replacedBy == null && !beforeReopening();
    }

    boolean beforeReopening() {
        return reopening < task.reopened();
    }

    @Nullable Long replacedBy() {
        return replacedBy;
    }

    void supersededBy(Proof newer) {
        replacedBy = newer.id();
    }

    void opened(long person, Instant at) {
        if (!openedBy(person)) {
            openings.add(new Opening(person, at));
        }
    }

    boolean openedBy(long person) {
        return openings.stream().anyMatch(opening -> opening.person == person);
    }

    List<Long> openedBy() {
        return openings.stream().map(opening -> opening.person).toList();
    }

    void judged(long person, Verdict verdict, String reason, Instant at) {
        verdicts.removeIf(earlier -> earlier.person == person);
        verdicts.add(new Judgement(person, verdict, reason, at));
    }

    @Nullable Verdict verdictOf(long person) {
        return verdicts.stream()
                .filter(judgement -> judgement.person == person)
                .findFirst()
                .map(judgement -> judgement.verdict)
                .orElse(null);
    }

    /** What everybody together says: rejected by one is rejected; recognised only when somebody did. */
    @Nullable Verdict verdict() {
        return verdicts.isEmpty() ? null : rejected() ? Verdict.REJECTED : Verdict.RECOGNISED;
    }

    String rejection() {
        return verdicts.stream()
                .filter(judgement -> judgement.verdict == Verdict.REJECTED)
                .map(judgement -> judgement.reason)
                .findFirst()
                .orElse("");
    }

    boolean rejected() {
        return verdicts.stream().anyMatch(judgement -> judgement.verdict == Verdict.REJECTED);
    }

    /** That an acceptor looked into the file. */
    @Embeddable
    static class Opening {
        @Column(name = "person_id")
        private long person;

        private Instant at;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Opening() {}

        Opening(long person, Instant at) {
            this.person = person;
            this.at = at;
        }
    }

    /** What an acceptor thinks of the file. */
    @Embeddable
    static class Judgement {
        @Column(name = "person_id")
        private long person;

        @Enumerated(EnumType.STRING)
        private Verdict verdict;

        private String reason;
        private Instant at;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Judgement() {}

        Judgement(long person, Verdict verdict, String reason, Instant at) {
            this.person = person;
            this.verdict = verdict;
            this.reason = reason;
            this.at = at;
        }
    }
}
