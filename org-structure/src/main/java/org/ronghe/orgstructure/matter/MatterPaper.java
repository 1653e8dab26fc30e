package org.ronghe.orgstructure.matter;

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

/** One paper of a matter, as it lay before those who decide. */
@Entity
@Table(schema = "orgstructure", name = "matter_paper")
class MatterPaper extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_paper")
    @SequenceGenerator(name = "matter_paper", sequenceName = "orgstructure.matter_paper_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MatterPaper() {}

    MatterPaper(Matter matter, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.matter = matter;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
