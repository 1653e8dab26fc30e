package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;

/** Writes a course's row in the work register after a move; it is due when it ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CourseLines {
    static final String KIND = "course";
    private static final int LEVEL = 1;
    private static final Versions.Part ROLL = new Versions.Part("orgstructure.course_trainee", "course_id");

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    void put(Course course) {
        em.flush();
        versions.keep("orgstructure.course", course.id(), ROLL);
        register.put(new WorkItem(
                "org-structure",
                KIND,
                course.id(),
                course.code(),
                course.title(),
                CourseFilter.PATH + "/" + course.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                course.unit(),
                course.plannedBy(),
                null,
                null,
                List.of(),
                course.to(),
                course.to(),
                0,
                course.state().category(),
                course.state().name(),
                LEVEL,
                CourseGuard.RULES.awaited(new CourseFacts(course, Actor.NOBODY, course.to(), false, List.of()))));
    }
}
