package org.ronghe.orgstructure.contact;

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

/** One line of the history of a visit. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "contact_visit_move")
class VisitMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_visit_move")
    @SequenceGenerator(
            name = "contact_visit_move",
            sequenceName = "orgstructure.contact_visit_move_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "visit_id")
    private Visit visit;

    @Enumerated(EnumType.STRING)
    private VisitStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private VisitState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private VisitState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected VisitMove() {}

    VisitMove(Visit visit, VisitStep step, VisitState from, VisitState to, By by, String note) {
        super(step, by, note);
        this.visit = visit;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    VisitStep step() {
        return step;
    }

    VisitState from() {
        return from;
    }

    VisitState to() {
        return to;
    }
}
