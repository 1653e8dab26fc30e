package org.ronghe.talent.programme;

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

/** One line of the history of a cycle. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "talent", name = "cycle_move")
class CycleMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycle_move")
    @SequenceGenerator(name = "cycle_move", sequenceName = "talent.cycle_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "cycle_id")
    private Cycle cycle;

    @Enumerated(EnumType.STRING)
    private CycleStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private CycleState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CycleState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CycleMove() {}

    CycleMove(Cycle cycle, CycleStep step, CycleState from, CycleState to, By by, String note) {
        super(step, by, note);
        this.cycle = cycle;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    CycleStep step() {
        return step;
    }

    CycleState from() {
        return from;
    }

    CycleState to() {
        return to;
    }
}
