package org.ronghe.discipline.order;

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

/** One line of an order's history. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "order_move")
class OrderMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_move")
    @SequenceGenerator(name = "order_move", sequenceName = "discipline.order_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "order_id")
    private SupervisionOrder order;

    @Enumerated(EnumType.STRING)
    private OrderStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private OrderState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private OrderState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OrderMove() {}

    OrderMove(SupervisionOrder order, OrderStep step, OrderState from, OrderState to, By by, String note) {
        super(step, by, note);
        this.order = order;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    OrderStep step() {
        return step;
    }

    OrderState from() {
        return from;
    }

    OrderState to() {
        return to;
    }
}
