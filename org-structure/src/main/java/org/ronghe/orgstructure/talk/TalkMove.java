package org.ronghe.orgstructure.talk;

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

/** One line of the history of a talk's record. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "talk_move")
class TalkMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "talk_move")
    @SequenceGenerator(name = "talk_move", sequenceName = "orgstructure.talk_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "talk_id")
    private Talk talk;

    @Enumerated(EnumType.STRING)
    private TalkStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private TalkState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private TalkState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected TalkMove() {}

    TalkMove(Talk talk, TalkStep step, TalkState from, TalkState to, By by) {
        super(step, by, "");
        this.talk = talk;
        this.step = step;
        this.from = from;
        this.to = to;
    }
}
