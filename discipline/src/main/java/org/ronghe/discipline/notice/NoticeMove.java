package org.ronghe.discipline.notice;

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

/** One line of the history of a notice. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "notice_move")
class NoticeMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_move")
    @SequenceGenerator(name = "notice_move", sequenceName = "discipline.notice_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "notice_id")
    private Notice notice;

    @Enumerated(EnumType.STRING)
    private NoticeStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private NoticeState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private NoticeState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected NoticeMove() {}

    NoticeMove(Notice notice, NoticeStep step, NoticeState from, NoticeState to, By by, String note) {
        super(step, by, note);
        this.notice = notice;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    NoticeStep step() {
        return step;
    }

    NoticeState from() {
        return from;
    }

    NoticeState to() {
        return to;
    }
}
