package org.ronghe.orgstructure.election;

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

/** One line of the history of an election. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "election_move")
class ElectionMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "election_move")
    @SequenceGenerator(name = "election_move", sequenceName = "orgstructure.election_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "election_id")
    private Election election;

    @Enumerated(EnumType.STRING)
    private ElectionStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ElectionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ElectionState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ElectionMove() {}

    ElectionMove(Election election, ElectionStep step, ElectionState from, ElectionState to, By by, String note) {
        super(step, by, note);
        this.election = election;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ElectionStep step() {
        return step;
    }

    ElectionState from() {
        return from;
    }

    ElectionState to() {
        return to;
    }
}
