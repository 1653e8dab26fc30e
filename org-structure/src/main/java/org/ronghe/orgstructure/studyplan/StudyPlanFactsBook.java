package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.store.Sql;

/** Gathers what the guards look at. */
@ApplicationScoped
class StudyPlanFactsBook {
    @Inject
    Sql sql;

    StudyPlanFacts of(StudyPlan plan, Actor actor) {
        return new StudyPlanFacts(
                plan,
                actor,
                sql.one(
                                "SELECT title FROM orgstructure.study_plan WHERE year = ? AND state = 'ISSUED' AND id <> ?",
                                row -> row.text("title"),
                                plan.year(),
                                plan.id())
                        .orElse(""));
    }
}
