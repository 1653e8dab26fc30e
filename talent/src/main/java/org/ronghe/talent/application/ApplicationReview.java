package org.ronghe.talent.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reviewer's part: asked, out by a conflict, or handed in. Marks are written once, never changed. */
@Entity
@Table(schema = "talent", name = "application_review")
class ApplicationReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_review")
    @SequenceGenerator(name = "application_review", sequenceName = "talent.application_review_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    private long reviewer;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private @Nullable Conflict conflict;

    private String words = "";

    @Column(name = "handed_in_on")
    private @Nullable LocalDate handedInOn;

    @ElementCollection
    @CollectionTable(schema = "talent", name = "application_mark", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "criterion_id")
    @Column(name = "mark")
    private Map<Long, Integer> marks = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationReview() {}

    ApplicationReview(Application application, long reviewer, LocalDate due) {
        this.application = application;
        this.reviewer = reviewer;
        this.due = due;
    }

    void handIn(Map<Long, Integer> given, String comment, LocalDate today) {
        marks.putAll(given);
        words = comment.strip();
        handedInOn = today;
    }

    void recuse(Conflict why) {
        conflict = why;
    }

    void passTo(long other) {
        reviewer = other;
    }

    /** Asked, and neither out nor done. */
    boolean pending() {
        return conflict == null && handedInOn == null;
    }

    boolean handedIn() {
        return handedInOn != null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long reviewer() {
        return reviewer;
    }

    LocalDate due() {
        return due;
    }

    @Nullable Conflict conflict() {
        return conflict;
    }

    String words() {
        return words;
    }

    @Nullable LocalDate handedInOn() {
        return handedInOn;
    }

    Map<Long, Integer> marks() {
        return marks;
    }
}
