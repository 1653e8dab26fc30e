package org.ronghe.orgstructure.meeting;

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

/** What a point asks somebody to do; an item of its own once the minutes are signed. */
@Entity
@Table(schema = "orgstructure", name = "meeting_follow_up")
class FollowUp {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_follow_up")
    @SequenceGenerator(
            name = "meeting_follow_up",
            sequenceName = "orgstructure.meeting_follow_up_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "point_id")
    private MeetingPoint point;

    private String text;

    @Column(name = "owner_unit")
    private long ownerUnit;

    private long responsible;
    private LocalDate due;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected FollowUp() {}

    FollowUp(MeetingPoint point, Task task) {
        this.point = point;
        this.text = task.text();
        this.ownerUnit = task.ownerUnit();
        this.responsible = task.responsible();
        this.due = task.due();
    }

    /** Who does what until when: one unit, one person, one day. */
    record Task(String text, long ownerUnit, long responsible, LocalDate due) {}

    Task task() {
        return new Task(text, ownerUnit, responsible, due);
    }

    long id() {
        return id == null ? 0 : id;
    }
}
