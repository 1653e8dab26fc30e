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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Moved;

/** One line of the history of a inspector. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "inspector_move")
class InspectorMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspector_move")
    @SequenceGenerator(name = "inspector_move", sequenceName = "discipline.inspector_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "inspector_id")
    private Inspector inspector;

    @Enumerated(EnumType.STRING)
    private InspectorStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private InspectorState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private InspectorState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InspectorMove() {}

    InspectorMove(Inspector inspector, InspectorStep step, InspectorState from, InspectorState to, By by, String note) {
        super(step, by, note);
        this.inspector = inspector;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    InspectorStep step() {
        return step;
    }

    InspectorState from() {
        return from;
    }

    InspectorState to() {
        return to;
    }
}
