package org.ronghe.orgstructure.meeting;

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

/** One line of the history of a meeting. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "meeting_move")
class MeetingMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_move")
    @SequenceGenerator(name = "meeting_move", sequenceName = "orgstructure.meeting_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Enumerated(EnumType.STRING)
    private MeetingStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private MeetingState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private MeetingState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MeetingMove() {}

    MeetingMove(Meeting meeting, MeetingStep step, MeetingState from, MeetingState to, By by, String note) {
        super(step, by, note);
        this.meeting = meeting;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    MeetingStep step() {
        return step;
    }

    MeetingState from() {
        return from;
    }

    MeetingState to() {
        return to;
    }
}
