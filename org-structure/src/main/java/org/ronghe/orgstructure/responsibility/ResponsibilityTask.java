package org.ronghe.orgstructure.responsibility;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One task of the year: what is to be done, by when, and how one knows that it is. */
@Entity
@Table(schema = "orgstructure", name = "responsibility_task")
class ResponsibilityTask {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility_task")
    @SequenceGenerator(
            name = "responsibility_task",
            sequenceName = "orgstructure.responsibility_task_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "list_id")
    private ResponsibilityList list;

    private String text;
    private String measure;
    private LocalDate due;

    @Column(name = "lead_unit")
    private long leadUnit;

    /** The same task in the edition before. */
    @Column(name = "origin_id")
    private @Nullable Long origin;

    @Enumerated(EnumType.STRING)
    private TaskStage stage = TaskStage.OPEN;

    private String progress = "";
    private String evidence = "";

    @Column(name = "reported_on")
    private @Nullable LocalDate reportedOn;

    @Column(name = "reported_by")
    private @Nullable Long reportedBy;

    @Column(name = "checked_by")
    private @Nullable Long checkedBy;

    @Column(name = "checked_on")
    private @Nullable LocalDate checkedOn;

    /** Why the last report came back. */
    private String returned = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ResponsibilityTask() {}

    ResponsibilityTask(ResponsibilityList list, ResponsibilityList.Task words) {
        this.list = list;
        this.text = words.text().strip();
        this.measure = words.measure().strip();
        this.due = words.due();
        this.leadUnit = words.leadUnit();
    }

    /** The same task in the next edition; how it stands is taken over when that one is decided on. */
    ResponsibilityTask again(ResponsibilityList next) {
        var copy = new ResponsibilityTask(next, new ResponsibilityList.Task(text, measure, due, leadUnit));
        copy.origin = id;
        return copy;
    }

    void takeOver(ResponsibilityTask before) {
        stage = before.stage;
        progress = before.progress;
        evidence = before.evidence;
        reportedOn = before.reportedOn;
        reportedBy = before.reportedBy;
        checkedBy = before.checkedBy;
        checkedOn = before.checkedOn;
        returned = before.returned;
    }

    /** @throws RuleBroken {@code responsibility.task-stage} for one that is reported or accepted */
    void progress(String words) {
        require(TaskStage.OPEN);
        progress = words.strip();
    }

    /** @throws RuleBroken {@code responsibility.task-stage} for one that is reported or accepted */
    void report(String words, LocalDate on, long by) {
        require(TaskStage.OPEN);
        stage = TaskStage.REPORTED;
        evidence = words.strip();
        reportedOn = on;
        reportedBy = by;
        returned = "";
    }

    /**
     * @param principals whoever accepts and whom that person acts for
     * @throws RuleBroken {@code responsibility.own-report} for whoever reported it (§5.2, 14)
     */
    void accept(LocalDate on, long by, Set<Long> principals) {
        require(TaskStage.REPORTED);
        requireOther(principals);
        stage = TaskStage.ACCEPTED;
        checkedBy = by;
        checkedOn = on;
    }

    /** @throws RuleBroken as {@link #accept} says */
    void giveBack(String why, Set<Long> principals) {
        require(TaskStage.REPORTED);
        requireOther(principals);
        stage = TaskStage.OPEN;
        returned = why.strip();
    }

    private void require(TaskStage wanted) {
        if (stage != wanted) {
            throw new RuleBroken("responsibility.task-stage", text, stage);
        }
    }

    private void requireOther(Set<Long> principals) {
        if (reportedBy != null && principals.contains(reportedBy)) {
            throw new RuleBroken("responsibility.own-report", text);
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    String text() {
        return text;
    }

    String measure() {
        return measure;
    }

    LocalDate due() {
        return due;
    }

    long leadUnit() {
        return leadUnit;
    }

    @Nullable Long origin() {
        return origin;
    }

    TaskStage stage() {
        return stage;
    }

    String progress() {
        return progress;
    }

    String evidence() {
        return evidence;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable Long reportedBy() {
        return reportedBy;
    }

    @Nullable Long checkedBy() {
        return checkedBy;
    }

    @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    String returned() {
        return returned;
    }

    /** Whether it was done after its day, or is not done though its day is over. */
    boolean late(LocalDate day) {
        return stage == TaskStage.OPEN ? due.isBefore(day) : reportedOn != null && due.isBefore(reportedOn);
    }
}
