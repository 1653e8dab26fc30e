package org.ronghe.discipline.lookback;

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

/** One line of the history of a look-back. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "look_back_move")
class LookBackMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "look_back_move")
    @SequenceGenerator(name = "look_back_move", sequenceName = "discipline.look_back_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "look_back_id")
    private LookBack lookBack;

    @Enumerated(EnumType.STRING)
    private LookBackStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private LookBackState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private LookBackState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LookBackMove() {}

    LookBackMove(LookBack lookBack, LookBackStep step, LookBackState from, LookBackState to, By by, String note) {
        super(step, by, note);
        this.lookBack = lookBack;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    LookBackStep step() {
        return step;
    }

    LookBackState from() {
        return from;
    }

    LookBackState to() {
        return to;
    }
}
