package org.ronghe.talent.application;

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

/** One line of the history of an application. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "talent", name = "application_move")
class ApplicationMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_move")
    @SequenceGenerator(name = "application_move", sequenceName = "talent.application_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "application_id")
    private Application application;

    @Enumerated(EnumType.STRING)
    private ApplicationStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ApplicationState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ApplicationState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApplicationMove() {}

    ApplicationMove(
            Application application,
            ApplicationStep step,
            ApplicationState from,
            ApplicationState to,
            By by,
            String note) {
        super(step, by, note);
        this.application = application;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ApplicationStep step() {
        return step;
    }

    ApplicationState from() {
        return from;
    }

    ApplicationState to() {
        return to;
    }
}
