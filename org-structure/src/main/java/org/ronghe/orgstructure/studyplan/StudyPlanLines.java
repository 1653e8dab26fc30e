package org.ronghe.orgstructure.studyplan;

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

/** Writes a plan's row in the work register after a move: a proposed one waits for the Party secretary. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StudyPlanLines {
    static final String KIND = "study-plan";
    private static final int LEVEL = 1;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    void put(StudyPlan plan) {
        em.flush();
        versions.keep("orgstructure.study_plan", plan.id(), new Versions.Part("orgstructure.study_session", "plan_id"));
        register.put(new WorkItem(
                "org-structure",
                KIND,
                plan.id(),
                plan.code(),
                plan.title(),
                StudyPlanFilter.PATH + "/" + plan.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                plan.basis(),
                null,
                plan.draftedBy(),
                null,
                null,
                List.of(),
                null,
                null,
                0,
                plan.state().category(),
                plan.state().name(),
                LEVEL,
                StudyPlanGuard.RULES.awaited(new StudyPlanFacts(plan, Actor.NOBODY, ""))));
    }
}
