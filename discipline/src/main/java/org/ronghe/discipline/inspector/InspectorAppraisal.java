package org.ronghe.discipline.inspector;

import jakarta.persistence.Column;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One word about the service in one round; only ever added, and read by the person. */
@Entity
@Table(schema = "discipline", name = "inspector_appraisal")
class InspectorAppraisal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspector_appraisal")
    @SequenceGenerator(
            name = "inspector_appraisal",
            sequenceName = "discipline.inspector_appraisal_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "inspector_id")
    private Inspector inspector;

    @Column(name = "round_id")
    private long round;

    @Enumerated(EnumType.STRING)
    private Appraisal word;

    @Column(name = "on_day")
    private LocalDate on;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InspectorAppraisal() {}

    InspectorAppraisal(Inspector inspector, long round, Appraisal word, LocalDate on) {
        this.inspector = inspector;
        this.round = round;
        this.word = word;
        this.on = on;
    }

    long round() {
        return round;
    }

    Appraisal word() {
        return word;
    }

    LocalDate on() {
        return on;
    }
}
