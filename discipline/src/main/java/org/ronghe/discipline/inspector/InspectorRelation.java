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

/** A unit where a spouse or close relative of the person works, as the person declared it from a day on. */
@Entity
@Table(schema = "discipline", name = "inspector_relation")
class InspectorRelation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspector_relation")
    @SequenceGenerator(
            name = "inspector_relation",
            sequenceName = "discipline.inspector_relation_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "inspector_id")
    private Inspector inspector;

    @Column(name = "unit_id")
    private long unit;

    @Enumerated(EnumType.STRING)
    private Kinship kinship;

    @Column(name = "declared_on")
    private LocalDate declaredOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InspectorRelation() {}

    InspectorRelation(Inspector inspector, long unit, Kinship kinship, LocalDate declaredOn) {
        this.inspector = inspector;
        this.unit = unit;
        this.kinship = kinship;
        this.declaredOn = declaredOn;
    }

    void end(LocalDate day) {
        endedOn = day;
    }

    boolean holds() {
        return endedOn == null;
    }

    long unit() {
        return unit;
    }

    Kinship kinship() {
        return kinship;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }
}
