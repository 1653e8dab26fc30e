package org.ronghe.discipline.inspection;

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

/** One line of the history of a round. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "round_move")
class RoundMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_move")
    @SequenceGenerator(name = "round_move", sequenceName = "discipline.round_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "round_id")
    private Round round;

    @Enumerated(EnumType.STRING)
    private RoundStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private RoundState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private RoundState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RoundMove() {}

    RoundMove(Round round, RoundStep step, RoundState from, RoundState to, By by, String note) {
        super(step, by, note);
        this.round = round;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    RoundStep step() {
        return step;
    }

    RoundState from() {
        return from;
    }

    RoundState to() {
        return to;
    }
}
