package org.ronghe.orgstructure.meeting.item;

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

/** One line of the history of a resolved item. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "meeting_item_move")
class ItemMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_item_move")
    @SequenceGenerator(
            name = "meeting_item_move",
            sequenceName = "orgstructure.meeting_item_move_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "item_id")
    private MeetingItem item;

    @Enumerated(EnumType.STRING)
    private ItemStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ItemState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ItemState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ItemMove() {}

    ItemMove(MeetingItem item, ItemStep step, ItemState from, ItemState to, By by, String note) {
        super(step, by, note);
        this.item = item;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ItemStep step() {
        return step;
    }

    ItemState from() {
        return from;
    }

    ItemState to() {
        return to;
    }
}
