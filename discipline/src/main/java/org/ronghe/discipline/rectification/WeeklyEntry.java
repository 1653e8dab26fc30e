package org.ronghe.discipline.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.Progress;
import org.ronghe.domain.RuleBroken;

/** What the responsible person reported of one week (IN-10). The current week may be corrected, a past one never. */
@Entity
@Table(schema = "discipline", name = "weekly_entry")
class WeeklyEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "weekly_entry")
    @SequenceGenerator(name = "weekly_entry", sequenceName = "discipline.weekly_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "task_id")
    private long task;

    private LocalDate week;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private int percent;
    private String text;
    private String blocker;

    @Column(name = "by_person")
    private long by;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WeeklyEntry() {}

    @SuppressWarnings("NullAway.Init") // a new entry is reported at once
    WeeklyEntry(long task, LocalDate week) {
        this.task = task;
        this.week = week;
    }

    /** The Monday of the day's week. */
    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Says how the week went.
     *
     * @throws RuleBroken {@code rectification.past-week} for any other week than today's, and
     *     {@code rectification.blocker-missing} when blocked by nothing
     */
    void report(LocalDate today, Progress progress, int percent, String text, String blocker, long by, Instant at) {
        if (!week.equals(weekOf(today))) {
            throw new RuleBroken("rectification.past-week", week);
        }
        if (progress == Progress.BLOCKED && blocker.isBlank()) {
            throw new RuleBroken("rectification.blocker-missing");
        }
        this.progress = progress;
        this.percent = percent;
        this.text = text;
        this.blocker = blocker;
        this.by = by;
        this.at = at;
    }

    long version() {
        return version;
    }
}
