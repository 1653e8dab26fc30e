package org.ronghe.orgstructure.training;

import java.time.LocalDate;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param yours whether the reader's post reaches the organisation that holds it
 */
record CourseFacts(Course course, Actor actor, LocalDate today, boolean yours) implements MoveFacts<CourseStep> {
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
