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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an order's history. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "order_move")
class OrderMove {
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

    @Column(name = "by_person")
    private long by;

    @Column(name = "for_person")
    private @Nullable Long behalf;

    private String role;
    private Instant at;
    private String note;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OrderMove() {}

    OrderMove(SupervisionOrder order, OrderStep step, OrderState from, OrderState to, By by, String note) {
        this.order = order;
        this.step = step;
        this.from = from;
        this.to = to;
        this.by = by.person();
        this.behalf = by.behalf();
        this.role = step.who().name();
        this.at = by.at();
        this.note = note;
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

    long by() {
        return by;
    }

    @Nullable Long behalf() {
        return behalf;
    }

    Instant at() {
        return at;
    }

    String note() {
        return note;
    }

    /** Who moves, for whom when delegated, and when. */
    record By(long person, @Nullable Long behalf, Instant at) {}
}
