package org.ronghe.talent.application;

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
import org.jspecify.annotations.Nullable;

/**
 * What the committee promised with a selection. Who answers for it, until when, and whether it was kept, stands in the
 * ledger of resolved items under these very words. Written once; the database refuses a change too.
 */
@Entity
@Table(schema = "talent", name = "application_promise")
class ApplicationPromise {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_promise")
    @SequenceGenerator(
            name = "application_promise",
            sequenceName = "talent.application_promise_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    @Enumerated(EnumType.STRING)
    private PromiseKind kind;

    private String words;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationPromise() {}

    ApplicationPromise(Application application, PromiseKind kind, String words) {
        this.application = application;
        this.kind = kind;
        this.words = words;
    }

    PromiseKind kind() {
        return kind;
    }

    /** With the number of the application before it, so that no two are alike. */
    String words() {
        return words;
    }
}
