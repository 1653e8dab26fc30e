package org.ronghe.orgstructure.correction;

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

/** One line of the history of a request. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "correction_move")
class CorrectionMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction_move")
    @SequenceGenerator(name = "correction_move", sequenceName = "orgstructure.correction_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "correction_id")
    private Correction correction;

    @Enumerated(EnumType.STRING)
    private CorrectionStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private CorrectionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CorrectionState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CorrectionMove() {}

    CorrectionMove(
            Correction correction, CorrectionStep step, CorrectionState from, CorrectionState to, By by, String note) {
        super(step, by, note);
        this.correction = correction;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    CorrectionStep step() {
        return step;
    }

    CorrectionState from() {
        return from;
    }

    CorrectionState to() {
        return to;
    }
}
