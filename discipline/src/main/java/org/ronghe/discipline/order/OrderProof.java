package org.ronghe.discipline.order;

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

/** One file that proves the host's reply. */
@Entity
@Table(schema = "discipline", name = "order_proof")
class OrderProof extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_proof")
    @SequenceGenerator(name = "order_proof", sequenceName = "discipline.order_proof_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "order_id")
    private SupervisionOrder order;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OrderProof() {}

    OrderProof(SupervisionOrder order, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.order = order;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
