package org.ronghe.orgstructure.responsibility;

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

/** One line of the history of a list. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "responsibility_move")
class ResponsibilityMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility_move")
    @SequenceGenerator(
            name = "responsibility_move",
            sequenceName = "orgstructure.responsibility_move_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "list_id")
    private ResponsibilityList list;

    @Enumerated(EnumType.STRING)
    private ResponsibilityStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ResponsibilityState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ResponsibilityState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ResponsibilityMove() {}

    ResponsibilityMove(
            ResponsibilityList list,
            ResponsibilityStep step,
            ResponsibilityState from,
            ResponsibilityState to,
            By by,
            String note) {
        super(step, by, note);
        this.list = list;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ResponsibilityStep step() {
        return step;
    }

    ResponsibilityState from() {
        return from;
    }

    ResponsibilityState to() {
        return to;
    }
}
