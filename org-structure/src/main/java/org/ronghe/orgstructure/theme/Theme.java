package org.ronghe.orgstructure.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One theme of a plan; of a month, or of any month of the year. */
@Entity
@Table(schema = "orgstructure", name = "theme")
class Theme {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme")
    @SequenceGenerator(name = "theme", sequenceName = "orgstructure.theme_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ThemePlan plan;

    private @Nullable Integer month;
    private String title;
    private String guidance;

    @Column(name = "retired_on")
    private @Nullable LocalDate retiredOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Theme() {}

    Theme(ThemePlan plan, ThemePlan.Words words) {
        this.plan = plan;
        this.month = words.month();
        this.title = words.title().strip();
        this.guidance = words.guidance().strip();
    }

    void retire(LocalDate on) {
        if (retiredOn != null) {
            throw new RuleBroken("theme-plan.retired", title, retiredOn);
        }
        retiredOn = on;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Nullable Integer month() {
        return month;
    }

    String title() {
        return title;
    }

    String guidance() {
        return guidance;
    }

    @Nullable LocalDate retiredOn() {
        return retiredOn;
    }
}
