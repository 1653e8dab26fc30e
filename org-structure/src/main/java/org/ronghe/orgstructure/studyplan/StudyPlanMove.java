package org.ronghe.orgstructure.studyplan;

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

/** One line of the history of a plan. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "study_plan_move")
class StudyPlanMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_plan_move")
    @SequenceGenerator(name = "study_plan_move", sequenceName = "orgstructure.study_plan_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private StudyPlan plan;

    @Enumerated(EnumType.STRING)
    private StudyPlanStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private StudyPlanState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private StudyPlanState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StudyPlanMove() {}

    StudyPlanMove(StudyPlan plan, StudyPlanStep step, StudyPlanState from, StudyPlanState to, By by, String note) {
        super(step, by, note);
        this.plan = plan;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    StudyPlanStep step() {
        return step;
    }

    StudyPlanState from() {
        return from;
    }

    StudyPlanState to() {
        return to;
    }
}
