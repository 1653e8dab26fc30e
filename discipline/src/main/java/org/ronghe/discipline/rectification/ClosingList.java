package org.ronghe.discipline.rectification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.register.WorkItem;

/**
 * A list of accepted tasks that a meeting closes out together (销号): drawn up by the office, confirmed by the leading
 * group with the meeting's name and day. Whoever drew it up does not confirm it.
 */
@Entity
@Table(schema = "discipline", name = "closing_list")
class ClosingList {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "closing_list")
    @SequenceGenerator(name = "closing_list", sequenceName = "discipline.closing_list_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "round_id")
    private long round;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private String meeting = "";

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "confirmed_by")
    private @Nullable Long confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private String dropped = "";

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "closing_line", joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "task_id")
    private Set<Long> tasks = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ClosingList() {}

    ClosingList(String number, long round, Set<Long> tasks, long by, Instant at) {
        this.number = number;
        this.round = round;
        this.tasks.addAll(tasks);
        this.madeBy = by;
        this.madeAt = at;
    }

    /**
     * The meeting decided.
     *
     * @throws RuleBroken {@code closing.done}, {@code closing.own-list} or {@code closing.meeting-in-the-future}
     */
    void confirm(String meeting, LocalDate on, Set<Long> principals, long by, LocalDate today, Instant at) {
        requireOpen();
        if (principals.contains(madeBy)) {
            throw new RuleBroken("closing.own-list");
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("closing.meeting-in-the-future");
        }
        this.meeting = meeting;
        this.meetingOn = on;
        this.confirmedBy = by;
        this.confirmedAt = at;
    }

    /** Given up before a meeting decided; its number stays used, with the reason. */
    void drop(String reason) {
        requireOpen();
        dropped = reason;
    }

    /**
     * One task is left out before a meeting decides.
     *
     * @throws RuleBroken {@code closing.last-line} for the only one: such a list is given up
     */
    void dropLine(long task) {
        requireOpen();
        if (!tasks.contains(task)) {
            throw new NotFound("rectification", task);
        }
        if (tasks.size() == 1) {
            throw new RuleBroken("closing.last-line");
        }
        tasks.remove(task);
    }

    private void requireOpen() {
        if (confirmedAt != null || !dropped.isEmpty()) {
            throw new RuleBroken("closing.done");
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    long version() {
        return version;
    }

    long madeBy() {
        return madeBy;
    }

    /** Where it stands, in the word of its labels. */
    WorkItem.Category category() {
        return confirmedAt != null
                ? WorkItem.Category.CLOSED
                : dropped.isEmpty() ? WorkItem.Category.WAITING : WorkItem.Category.VOID;
    }

    String number() {
        return number;
    }

    long round() {
        return round;
    }

    Set<Long> tasks() {
        return tasks;
    }
}
