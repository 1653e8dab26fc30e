package org.ronghe.orgstructure.training;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single course. */
public enum CourseWho implements MoveWho<Course> {
    /** 主办组织，或党办; as far as the post reaches, which {@link CourseFacts#yours} says. */
    ORGANISER {
        @Override
        public Deciders of(Course course) {
            return new Deciders(Set.of(Role.BS, Role.BC, Role.GB, Role.PO), Set.of(), false);
        }
    }
}
