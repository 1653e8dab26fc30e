package org.ronghe.discipline.letter;

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
import org.ronghe.domain.evidence.KeptFile;

/** One file that proves the answer to one issue. */
@Entity
@Table(schema = "discipline", name = "letter_proof")
class LetterProof extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_proof")
    @SequenceGenerator(name = "letter_proof", sequenceName = "discipline.letter_proof_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "letter_id")
    private Letter letter;

    private int issue;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LetterProof() {}

    LetterProof(Letter letter, int issue, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.letter = letter;
        this.issue = issue;
    }

    long id() {
        return id == null ? 0 : id;
    }

    /** Number of the issue that it answers. */
    int issue() {
        return issue;
    }
}
