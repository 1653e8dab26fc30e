package org.ronghe.discipline.lookback;

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

/** One file that proves what a look-back found. */
@Entity
@Table(schema = "discipline", name = "look_back_proof")
class LookBackProof extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "look_back_proof")
    @SequenceGenerator(name = "look_back_proof", sequenceName = "discipline.look_back_proof_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "look_back_id")
    private LookBack lookBack;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LookBackProof() {}

    LookBackProof(LookBack lookBack, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.lookBack = lookBack;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
