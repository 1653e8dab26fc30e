package org.ronghe.orgstructure.matter;

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

/** One line of the history of a matter. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "matter_move")
class MatterMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_move")
    @SequenceGenerator(name = "matter_move", sequenceName = "orgstructure.matter_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private MatterStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private MatterState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private MatterState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MatterMove() {}

    MatterMove(Matter matter, MatterStep step, MatterState from, MatterState to, By by, String note) {
        super(step, by, note);
        this.matter = matter;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    MatterStep step() {
        return step;
    }

    MatterState from() {
        return from;
    }

    MatterState to() {
        return to;
    }
}
