package org.ronghe.talent.application;

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

/** What somebody said against a selection while it was shown, and what was answered. */
@Entity
@Table(schema = "talent", name = "application_objection")
class ApplicationObjection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_objection")
    @SequenceGenerator(
            name = "application_objection",
            sequenceName = "talent.application_objection_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    @Column(name = "by_person")
    private long by;

    private Instant at;
    private String words;
    private String answer = "";

    @Column(name = "answered_by")
    private @Nullable Long answeredBy;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationObjection() {}

    ApplicationObjection(Application application, long by, Instant at, String words) {
        this.application = application;
        this.by = by;
        this.at = at;
        this.words = words.strip();
    }

    void answer(String says, long who, LocalDate day) {
        answer = says.strip();
        answeredBy = who;
        answeredOn = day;
    }

    boolean open() {
        return answeredOn == null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String words() {
        return words;
    }

    String answer() {
        return answer;
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }
}
