package org.ronghe.discipline.letter;

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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.evidence.EvidenceStore.Stored;

/** One file that proves the answer to one issue. Never renamed, never overwritten. */
@Entity
@Table(schema = "discipline", name = "letter_proof")
class LetterProof {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_proof")
    @SequenceGenerator(name = "letter_proof", sequenceName = "discipline.letter_proof_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "letter_id")
    private Letter letter;

    private int issue;
    private String name;
    private String sha256;
    private long bytes;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "by_person")
    private long by;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LetterProof() {}

    LetterProof(Letter letter, int issue, String name, Stored stored, long by, Instant at) {
        this.letter = letter;
        this.issue = issue;
        this.name = name;
        this.sha256 = stored.sha256();
        this.bytes = stored.bytes();
        this.mediaType = stored.mediaType();
        this.by = by;
        this.at = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    /** Number of the issue that it answers. */
    int issue() {
        return issue;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    long by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
