package org.ronghe.discipline.rectification;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.CheckResult;

/** A check that a continuing task owes on a day (IN-7). */
@Entity
@Table(schema = "discipline", name = "planned_check")
class PlannedCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "planned_check")
    @SequenceGenerator(name = "planned_check", sequenceName = "discipline.planned_check_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "task_id")
    private Task task;

    private int number;
    private LocalDate due;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckResult result;

    private String text;

    @Column(name = "by_person")
    private @Nullable Long by;

    /** How often the task had been reopened when the check was planned. */
    private int reopening;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PlannedCheck() {}

    PlannedCheck(Task task, int number, LocalDate due) {
        this.task = task;
        this.number = number;
        this.due = due;
        this.text = "";
        this.reopening = task.reopened();
    }

    int number() {
        return number;
    }

    LocalDate due() {
        return due;
    }

    @Nullable LocalDate doneOn() {
        return doneOn;
    }

    @Nullable CheckResult result() {
        return result;
    }

    String text() {
        return text;
    }

    @Nullable Long by() {
        return by;
    }

    /** Whether it is still to be made; one that lapsed is owed no more. */
    boolean open() {
        return doneOn == null && !beforeReopening();
    }

    boolean beforeReopening() {
        return reopening < task.reopened();
    }

    void done(LocalDate on, CheckResult result, String text, long by) {
        this.doneOn = on;
        this.result = result;
        this.text = text;
        this.by = by;
    }
}
