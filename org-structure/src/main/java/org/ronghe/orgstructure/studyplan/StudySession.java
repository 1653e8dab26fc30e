package org.ronghe.orgstructure.studyplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One session of a plan. */
@Entity
@Table(schema = "orgstructure", name = "study_session")
class StudySession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_session")
    @SequenceGenerator(name = "study_session", sequenceName = "orgstructure.study_session_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private StudyPlan plan;

    private int month;
    private String topic;
    private long lead;
    private String invited;

    @Column(name = "retired_on")
    private @Nullable LocalDate retiredOn;

    @ElementCollection
    @CollectionTable(
            schema = "orgstructure",
            name = "study_session_material",
            joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "material_id")
    private Set<Long> materials = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StudySession() {}

    StudySession(StudyPlan plan, StudyPlan.Words words) {
        this.plan = plan;
        this.month = words.month();
        this.topic = words.topic().strip();
        this.lead = words.lead();
        this.invited = words.invited().strip();
        this.materials.addAll(words.materials());
    }

    /** @throws RuleBroken {@code study-plan.retired} for one that is out of the plan already */
    void retire(LocalDate on) {
        if (retiredOn != null) {
            throw new RuleBroken("study-plan.retired", topic, retiredOn);
        }
        retiredOn = on;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String topic() {
        return topic;
    }

    @Nullable LocalDate retiredOn() {
        return retiredOn;
    }
}
