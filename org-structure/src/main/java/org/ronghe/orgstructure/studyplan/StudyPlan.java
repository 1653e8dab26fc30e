package org.ronghe.orgstructure.studyplan;

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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * What the centre group studies in one year (中心组年度学习计划): drafted by the Party office, issued by the Party secretary.
 * Once it is issued its sessions stay; the year adds to them, and one that falls away is taken out with a reason.
 */
@Entity
@Table(schema = "orgstructure", name = "study_plan")
class StudyPlan implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_plan")
    @SequenceGenerator(name = "study_plan", sequenceName = "orgstructure.study_plan_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private int year;
    private String title;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    private String basis = "";

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private StudyPlanState state = StudyPlanState.DRAFTED;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("month, id")
    private List<StudySession> sessions = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StudyPlanMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StudyPlan() {}

    private StudyPlan(int year, String title, long draftedBy, LocalDate draftedOn) {
        this.year = year;
        this.title = title;
        this.draftedBy = draftedBy;
        this.draftedOn = draftedOn;
    }

    /**
     * A draft.
     *
     * @throws RuleBroken {@code study-plan.year} for a year that is over, or further away than the next
     */
    static StudyPlan draft(int year, String title, long by, LocalDate today) {
        if (year < today.getYear() || year > today.getYear() + 1) {
            throw RuleBroken.at(
                    "year", "study-plan.year", String.valueOf(today.getYear()), String.valueOf(today.getYear() + 1));
        }
        return new StudyPlan(year, title.strip(), by, today);
    }

    /**
     * What is said of a session.
     *
     * @param lead who speaks first
     * @param invited who comes beside the group (扩大); empty for the group alone
     * @param materials out of the library
     */
    record Words(int month, String topic, long lead, String invited, Set<Long> materials) {}

    void add(Words words, By by) {
        move(StudyPlanStep.ADD_SESSION, by, words.topic());
        sessions.add(new StudySession(this, words));
    }

    void drop(long session, By by) {
        var dropped = session(session);
        move(StudyPlanStep.DROP_SESSION, by, dropped.topic());
        sessions.remove(dropped);
    }

    void propose(By by) {
        move(StudyPlanStep.PROPOSE, by, "");
    }

    void discard(String why, By by) {
        move(StudyPlanStep.DISCARD, by, why);
    }

    /** @param basis the committee's meeting or the document that decides on it */
    void issue(String basis, LocalDate on, By by) {
        move(StudyPlanStep.ISSUE, by, basis);
        this.basis = basis.strip();
        issuedOn = on;
    }

    void sendBack(String why, By by) {
        move(StudyPlanStep.SEND_BACK, by, why);
    }

    /** @throws RuleBroken {@code study-plan.month-past} for a month of this year that is over */
    void supplement(Words words, String why, LocalDate today, By by) {
        if (year == today.getYear() && words.month() < today.getMonthValue()) {
            throw RuleBroken.at("month", "study-plan.month-past", words.month());
        }
        move(StudyPlanStep.SUPPLEMENT, by, words.topic() + " · " + why.strip());
        sessions.add(new StudySession(this, words));
    }

    /** @throws RuleBroken {@code study-plan.retired} for one that is out of use already */
    void retire(long session, String why, LocalDate on, By by) {
        var retired = session(session);
        retired.retire(on);
        move(StudyPlanStep.RETIRE_SESSION, by, retired.topic() + " · " + why.strip());
    }

    private void move(StudyPlanStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new StudyPlanMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    private StudySession session(long id) {
        return sessions.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("session", id));
    }

    /** Whoever reads plans reads what was issued; what is not yet, those who make it. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return state == StudyPlanState.ISSUED || actor.actsAs(Role.PO) || actor.actsAs(Role.SEC);
    }

    @Override
    public String code() {
        return year + "年学习计划" + id();
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

    String title() {
        return title;
    }

    long draftedBy() {
        return draftedBy;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    String basis() {
        return basis;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    StudyPlanState state() {
        return state;
    }

    List<StudySession> sessions() {
        return sessions;
    }

    List<StudyPlanMove> moves() {
        return moves;
    }
}
