package org.ronghe.orgstructure.training;

import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param yours whether the reader's post reaches the organisation that holds it
 * @param strangers names on the roll whom the reader's post does not reach
 */
record CourseFacts(Course course, Actor actor, LocalDate today, boolean yours, List<String> strangers)
        implements MoveFacts<CourseStep> {
    @Override
    public CourseState state() {
        return course.state();
    }

    @Override
    public Deciders deciders(CourseStep step) {
        return step.who().of(course);
    }

    boolean over() {
        return !course.to().isAfter(today);
    }
}
