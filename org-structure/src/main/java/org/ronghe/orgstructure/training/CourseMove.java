package org.ronghe.orgstructure.training;

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

/** One line of the history of a course. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "course_move")
class CourseMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_move")
    @SequenceGenerator(name = "course_move", sequenceName = "orgstructure.course_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    @Enumerated(EnumType.STRING)
    private CourseStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private CourseState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CourseState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CourseMove() {}

    CourseMove(Course course, CourseStep step, CourseState from, CourseState to, By by, String note) {
        super(step, by, note);
        this.course = course;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    CourseStep step() {
        return step;
    }

    CourseState to() {
        return to;
    }
}
