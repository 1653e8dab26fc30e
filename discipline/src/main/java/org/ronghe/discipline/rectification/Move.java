package org.ronghe.discipline.rectification;

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

/** One line of a task's history. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "task_move")
class Move extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_move")
    @SequenceGenerator(name = "task_move", sequenceName = "discipline.task_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private TaskState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private TaskState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Move() {}

    Move(Task task, Step step, TaskState from, TaskState to, By by, String note) {
        super(step, by, note);
        this.task = task;
        this.step = step;
        this.from = from;
        this.to = to;
    }
}
