package org.ronghe.talent.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A representative work: what it is, what the applicant did in it, and who else of the house did. */
@Entity
@Table(schema = "talent", name = "application_work")
class ApplicationWork {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_work")
    @SequenceGenerator(name = "application_work", sequenceName = "talent.application_work_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    private String title;
    private int year;
    private String contribution;

    @ElementCollection
    @CollectionTable(schema = "talent", name = "application_co_author", joinColumns = @JoinColumn(name = "work_id"))
    @Column(name = "person")
    private Set<Long> coAuthors = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationWork() {}

    ApplicationWork(Application application, String title, int year, String contribution, Set<Long> coAuthors) {
        this.application = application;
        this.title = title.strip();
        this.year = year;
        this.contribution = contribution.strip();
        this.coAuthors.addAll(coAuthors);
    }

    long id() {
        return id == null ? 0 : id;
    }

    String title() {
        return title;
    }

    int year() {
        return year;
    }

    String contribution() {
        return contribution;
    }

    Set<Long> coAuthors() {
        return coAuthors;
    }
}
