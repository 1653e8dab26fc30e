package org.ronghe.orgstructure.spotcheck;

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

/** One line of the history of a spot check. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "spot_check_move")
class SpotCheckMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spot_check_move")
    @SequenceGenerator(name = "spot_check_move", sequenceName = "orgstructure.spot_check_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "spot_check_id")
    private SpotCheck check;

    @Enumerated(EnumType.STRING)
    private SpotCheckStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private SpotCheckState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private SpotCheckState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SpotCheckMove() {}

    SpotCheckMove(SpotCheck check, SpotCheckStep step, SpotCheckState from, SpotCheckState to, By by, String note) {
        super(step, by, note);
        this.check = check;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    SpotCheckStep step() {
        return step;
    }

    SpotCheckState from() {
        return from;
    }

    SpotCheckState to() {
        return to;
    }
}
