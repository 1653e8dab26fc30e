package org.ronghe.orgstructure.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/** One visit of a contact (走访): planned, made and recorded, its problems handed on, and fed back. It only moves. */
@Entity
@Table(schema = "orgstructure", name = "contact_visit")
class Visit implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_visit")
    @SequenceGenerator(name = "contact_visit", sequenceName = "orgstructure.contact_visit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne
    @JoinColumn(name = "link_id")
    private ContactLink link;

    @Column(name = "kind_id")
    private long kind;

    private long holder;

    @Column(name = "branch_id")
    private @Nullable Long branch;

    @Column(name = "person_id")
    private @Nullable Long person;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "visited_on")
    private @Nullable LocalDate visitedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable VisitWay way;

    private String met = "";
    private String found = "";
    private String feedback = "";

    @Column(name = "feedback_due")
    private @Nullable LocalDate feedbackDue;

    @Enumerated(EnumType.STRING)
    private VisitState state = VisitState.PLANNED;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<VisitMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Visit() {}

    /**
     * A visit of a contact that runs.
     *
     * @throws RuleBroken {@code contact.ended}, or {@code contact-visit.before-contact}
     */
    static Visit plan(ContactLink link, LocalDate on) {
        link.requireRunning();
        var visit = new Visit();
        visit.link = link;
        visit.kind = link.kind().id();
        visit.holder = link.holder();
        visit.branch = link.branch();
        visit.person = link.person();
        visit.requireSince(on);
        visit.plannedOn = on;
        return visit;
    }

    private void requireSince(LocalDate day) {
        if (day.isBefore(link.from())) {
            throw new RuleBroken("contact-visit.before-contact", day, link.from());
        }
    }

    /** @throws RuleBroken {@code contact-visit.before-contact} */
    void reschedule(LocalDate on, String why, By by) {
        requireSince(on);
        move(VisitStep.RESCHEDULE, by, why);
        plannedOn = on;
    }

    void cancel(String why, By by) {
        move(VisitStep.CANCEL, by, why);
    }

    /**
     * What the visit found.
     *
     * @param feedbackDays days until the visited are told what became of it
     * @throws RuleBroken {@code contact-visit.future} or {@code contact-visit.before-contact}
     */
    void record(LocalDate on, VisitWay how, String whom, String what, LocalDate today, int feedbackDays, By by) {
        if (on.isAfter(today)) {
            throw new RuleBroken("contact-visit.future", on);
        }
        requireSince(on);
        move(VisitStep.RECORD, by, "");
        visitedOn = on;
        way = how;
        met = whom.strip();
        found = what.strip();
        feedbackDue = on.plusDays(feedbackDays);
    }

    /**
     * A problem becomes an item of its own.
     *
     * @param ownField whether the visitor would judge the work of the own unit
     * @throws RuleBroken {@code contact-visit.own-field} (SM-18), {@code contact-visit.own-acceptor}
     */
    void hand(String problem, long responsible, long acceptor, boolean ownField, By by) {
        if (acceptor == responsible) {
            throw new RuleBroken("contact-visit.own-acceptor");
        }
        if (ownField) {
            throw new RuleBroken("contact-visit.own-field");
        }
        move(VisitStep.HAND, by, problem);
    }

    void feedBack(String words, By by) {
        move(VisitStep.FEED_BACK, by, words);
        feedback = words.strip();
    }

    /** The contact passes to somebody else, and the visit with it. What was recorded stays as it is. */
    void handOver(ContactLink next, String words, By by) {
        move(VisitStep.HAND_OVER, by, words);
        link = next;
        holder = next.holder();
    }

    private void move(VisitStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new VisitMove(this, step, state, next, by, note));
        state = next;
    }

    /** Both ends, and whoever the branch is under (§5.1). */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return ContactLink.visible(actor, reach, holder, branch, person);
    }

    /** When it is due: the planned day, then the day by which the visited are told. */
    @Nullable LocalDate due() {
        return state == VisitState.PLANNED ? plannedOn : feedbackDue;
    }

    @Override
    public String code() {
        return "走访" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    ContactLink link() {
        return link;
    }

    long holder() {
        return holder;
    }

    @Nullable Long branch() {
        return branch;
    }

    @Nullable Long person() {
        return person;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    @Nullable LocalDate visitedOn() {
        return visitedOn;
    }

    @Nullable VisitWay way() {
        return way;
    }

    String met() {
        return met;
    }

    String found() {
        return found;
    }

    String feedback() {
        return feedback;
    }

    @Nullable LocalDate feedbackDue() {
        return feedbackDue;
    }

    VisitState state() {
        return state;
    }

    List<VisitMove> moves() {
        return moves;
    }
}
