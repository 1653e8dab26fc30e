package org.ronghe.orgstructure.change;

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

/** One line of the history of a change. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "org_change_move")
class ChangeMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "org_change_move")
    @SequenceGenerator(name = "org_change_move", sequenceName = "orgstructure.org_change_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "change_id")
    private Change change;

    @Enumerated(EnumType.STRING)
    private ChangeStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ChangeState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ChangeState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ChangeMove() {}

    ChangeMove(Change change, ChangeStep step, ChangeState from, ChangeState to, By by, String note) {
        super(step, by, note);
        this.change = change;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ChangeStep step() {
        return step;
    }

    ChangeState from() {
        return from;
    }

    ChangeState to() {
        return to;
    }
}
