package org.ronghe.orgstructure.meeting;

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

/** A dated addition 更正附页 to signed minutes; the minutes themselves stay as they are. */
@Entity
@Table(schema = "orgstructure", name = "meeting_addition")
class Addition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_addition")
    @SequenceGenerator(
            name = "meeting_addition",
            sequenceName = "orgstructure.meeting_addition_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private String text;

    @Column(name = "by_person")
    private long by;

    private Instant at;

    @Column(name = "acknowledged_by")
    private @Nullable Long acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Addition() {}

    Addition(Meeting meeting, String text, long by, Instant at) {
        this.meeting = meeting;
        this.text = text;
        this.by = by;
        this.at = at;
    }

    void acknowledge(long person, Instant moment) {
        acknowledgedBy = person;
        acknowledgedAt = moment;
    }

    boolean open() {
        return acknowledgedBy == null;
    }

    String text() {
        return text;
    }

    long by() {
        return by;
    }

    Instant at() {
        return at;
    }

    @Nullable Long acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
