package org.ronghe.talent.application;

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

/** One file that was handed in with an application. */
@Entity
@Table(schema = "talent", name = "application_paper")
class ApplicationPaper extends KeptFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_paper")
    @SequenceGenerator(name = "application_paper", sequenceName = "talent.application_paper_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationPaper() {}

    ApplicationPaper(Application application, String name, Stored stored, long by, Instant at) {
        super(name, stored, by, at);
        this.application = application;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
