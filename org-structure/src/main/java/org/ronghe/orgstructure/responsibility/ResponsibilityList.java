package org.ronghe.orgstructure.responsibility;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * What one member of the Party committee answers for in one year (一岗双责) and the tasks of it: drafted by the Party
 * office, confirmed by the member, decided on by the committee, stated at the year's end and filed. A list that was
 * decided on is never rewritten: a change is a next edition with a decision of its own.
 */
@Entity
@Table(schema = "orgstructure", name = "responsibility")
class ResponsibilityList implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility")
    @SequenceGenerator(name = "responsibility", sequenceName = "orgstructure.responsibility_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private int year;
    private long holder;
    private int edition = 1;

    @Column(name = "before_id")
    private @Nullable Long before;

    private String post;
    private String fields;
    private String duties;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column(name = "meeting_id")
    private @Nullable Long meeting;

    @Column(name = "meeting_code")
    private String meetingCode = "";

    private String resolution = "";

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    private String statement = "";

    @Column(name = "stated_on")
    private @Nullable LocalDate statedOn;

    @Column(name = "filed_on")
    private @Nullable LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    private ResponsibilityState state = ResponsibilityState.DRAFTED;

    @OneToMany(mappedBy = "list", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("due, id")
    private List<ResponsibilityTask> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "list", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ResponsibilityMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ResponsibilityList() {}

    private ResponsibilityList(int year, long holder, Words words, long draftedBy, LocalDate draftedOn) {
        this.year = year;
        this.holder = holder;
        this.post = words.post().strip();
        this.fields = words.fields().strip();
        this.duties = words.duties().strip();
        this.draftedBy = draftedBy;
        this.draftedOn = draftedOn;
    }

    /**
     * What a list says of the post.
     *
     * @param fields 分管业务
     * @param duties Party governance in the same fields
     */
    record Words(String post, String fields, String duties) {}

    /** What is said of a task. */
    record Task(String text, String measure, LocalDate due, long leadUnit) {}

    /** What a meeting of the committee resolved. @param code the meeting and the point of its agenda */
    record Decision(long meeting, LocalDate day, String code, String resolution) {}

    /**
     * A draft.
     *
     * @throws RuleBroken {@code responsibility.year} for a year that is over, or further away than the next
     */
    static ResponsibilityList draft(int year, long holder, Words words, long by, LocalDate today) {
        if (year < today.getYear() || year > today.getYear() + 1) {
            throw RuleBroken.at(
                    "year",
                    "responsibility.year",
                    String.valueOf(today.getYear()),
                    String.valueOf(today.getYear() + 1));
        }
        return new ResponsibilityList(year, holder, words, by, today);
    }

    void revise(Words words, By by) {
        move(ResponsibilityStep.REVISE, by, "");
        post = words.post().strip();
        fields = words.fields().strip();
        duties = words.duties().strip();
    }

    /** @throws RuleBroken {@code responsibility.task-year} for a day outside the list's year */
    void add(Task task, By by) {
        if (task.due().getYear() != year) {
            throw RuleBroken.at("due", "responsibility.task-year", String.valueOf(year));
        }
        move(ResponsibilityStep.ADD_TASK, by, task.text());
        tasks.add(new ResponsibilityTask(this, task));
    }

    void drop(long task, By by) {
        var dropped = task(task);
        move(ResponsibilityStep.DROP_TASK, by, dropped.text());
        tasks.remove(dropped);
    }

    void submit(By by) {
        move(ResponsibilityStep.SUBMIT, by, "");
    }

    void discard(String why, By by) {
        move(ResponsibilityStep.DISCARD, by, why);
    }

    void confirm(LocalDate on, By by) {
        move(ResponsibilityStep.CONFIRM, by, "");
        confirmedOn = on;
    }

    void sendBack(String why, By by) {
        move(ResponsibilityStep.SEND_BACK, by, why);
    }

    /**
     * In force from the meeting on.
     *
     * @param earlier the edition that it replaces; null for the first
     * @throws RuleBroken {@code responsibility.before-confirmation} for a meeting before the holder confirmed
     */
    void decide(Decision decision, @Nullable ResponsibilityList earlier, By by) {
        if (confirmedOn != null && decision.day().isBefore(confirmedOn)) {
            throw RuleBroken.at("point", "responsibility.before-confirmation", decision.code(), confirmedOn);
        }
        move(
                ResponsibilityStep.DECIDE,
                by,
                decision.code() + " · " + decision.resolution().strip());
        meeting = decision.meeting();
        meetingCode = decision.code();
        resolution = decision.resolution().strip();
        decidedOn = decision.day();
        if (earlier != null) {
            tasks.forEach(task -> earlier.tasks.stream()
                    .filter(each -> task.origin() != null && task.origin() == each.id())
                    .forEach(task::takeOver));
        }
    }

    /** The next edition was decided on. */
    void supersede(Decision decision, By by) {
        move(ResponsibilityStep.SUPERSEDE, by, decision.code());
    }

    void decline(String why, By by) {
        move(ResponsibilityStep.DECLINE, by, why);
        confirmedOn = null;
    }

    void progress(long task, String words, By by) {
        var found = task(task);
        move(ResponsibilityStep.PROGRESS, by, said(found, words));
        found.progress(words);
    }

    void report(long task, String words, LocalDate on, By by) {
        var found = task(task);
        move(ResponsibilityStep.REPORT, by, said(found, words));
        found.report(words, on, by.person());
    }

    void accept(long task, LocalDate on, Set<Long> principals, By by) {
        var found = task(task);
        move(ResponsibilityStep.ACCEPT, by, found.text());
        found.accept(on, by.person(), principals);
    }

    void giveBack(long task, String why, Set<Long> principals, By by) {
        var found = task(task);
        move(ResponsibilityStep.RETURN_TASK, by, said(found, why));
        found.giveBack(why, principals);
    }

    private static String said(ResponsibilityTask task, String words) {
        return task.text() + " · " + words.strip();
    }

    /** The holder's own words; stated again before it is filed, the history keeps what was said before. */
    void state(String words, LocalDate on, By by) {
        move(ResponsibilityStep.STATE, by, words);
        statement = words.strip();
        statedOn = on;
    }

    void returnStatement(String why, By by) {
        move(ResponsibilityStep.RETURN_STATEMENT, by, why);
    }

    void file(LocalDate on, By by) {
        move(ResponsibilityStep.FILE, by, "");
        filedOn = on;
    }

    /** The draft of the next edition: as this one stands, with a decision of its own to come. */
    ResponsibilityList renew(String why, LocalDate today, By by) {
        move(ResponsibilityStep.RENEW, by, why);
        var next = new ResponsibilityList(year, holder, new Words(post, fields, duties), by.person(), today);
        next.edition = edition + 1;
        next.before = id();
        tasks.forEach(task -> next.tasks.add(task.again(next)));
        return next;
    }

    void handOver(long to, String words, By by) {
        move(ResponsibilityStep.HAND_OVER, by, words);
        holder = to;
        if (state == ResponsibilityState.CONFIRMING) {
            confirmedOn = null;
        }
    }

    private void move(ResponsibilityStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ResponsibilityMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    ResponsibilityTask task(long id) {
        return tasks.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("responsibility-task", id));
    }

    boolean has(TaskStage stage) {
        return tasks.stream().anyMatch(task -> task.stage() == stage);
    }

    /** How many tasks nobody has accepted yet. */
    long open() {
        return tasks.stream().filter(task -> task.stage() != TaskStage.ACCEPTED).count();
    }

    /** When the next task that is not done is due. */
    Optional<LocalDate> nextDue() {
        return tasks.stream()
                .filter(task -> task.stage() == TaskStage.OPEN)
                .map(ResponsibilityTask::due)
                .min(Comparator.naturalOrder());
    }

    /** The committee, the discipline side and the Party office see all of them, the holder the own one; nobody else. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything() || actor.principals().contains(holder);
    }

    @Override
    public String code() {
        return year + "年责任清单" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    int year() {
        return year;
    }

    long holder() {
        return holder;
    }

    int edition() {
        return edition;
    }

    @Nullable Long before() {
        return before;
    }

    String post() {
        return post;
    }

    String fields() {
        return fields;
    }

    String duties() {
        return duties;
    }

    long draftedBy() {
        return draftedBy;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Nullable Long meeting() {
        return meeting;
    }

    String meetingCode() {
        return meetingCode;
    }

    String resolution() {
        return resolution;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    String statement() {
        return statement;
    }

    @Nullable LocalDate statedOn() {
        return statedOn;
    }

    @Nullable LocalDate filedOn() {
        return filedOn;
    }

    ResponsibilityState state() {
        return state;
    }

    List<ResponsibilityTask> tasks() {
        return tasks;
    }

    List<ResponsibilityMove> moves() {
        return moves;
    }
}
