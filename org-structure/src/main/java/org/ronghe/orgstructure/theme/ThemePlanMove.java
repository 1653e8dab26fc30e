package org.ronghe.orgstructure.theme;

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
@Table(schema = "orgstructure", name = "theme_plan_move")
class ThemePlanMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_plan_move")
    @SequenceGenerator(name = "theme_plan_move", sequenceName = "orgstructure.theme_plan_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ThemePlan plan;

    @Enumerated(EnumType.STRING)
    private ThemePlanStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ThemePlanState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ThemePlanState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ThemePlanMove() {}

    ThemePlanMove(ThemePlan plan, ThemePlanStep step, ThemePlanState from, ThemePlanState to, By by, String note) {
        super(step, by, note);
        this.plan = plan;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    ThemePlanStep step() {
        return step;
    }

    ThemePlanState from() {
        return from;
    }

    ThemePlanState to() {
        return to;
    }
}
