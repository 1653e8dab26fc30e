package org.ronghe.discipline.inspector;

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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * One person in the inspector pool. It has no setters: somebody is recommended, and afterwards the entry only moves.
 * Consent, pledge, availability and relations are the person's own word.
 */
@Entity
@Table(schema = "discipline", name = "inspector")
class Inspector implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspector")
    @SequenceGenerator(name = "inspector", sequenceName = "discipline.inspector_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "person_id")
    private long person;

    @Enumerated(EnumType.STRING)
    private Speciality speciality;

    @Column(name = "recommended_by")
    private long recommendedBy;

    @Column(name = "confirmed_by")
    private @Nullable Long confirmedBy;

    @Column(name = "may_lead")
    private boolean mayLead;

    @Column(name = "checked_by")
    private @Nullable Long checkedBy;

    @Column(name = "consent_on")
    private @Nullable LocalDate consentOn;

    @Column(name = "pledged_on")
    private @Nullable LocalDate pledgedOn;

    @Column(name = "available_from")
    private @Nullable LocalDate availableFrom;

    @Column(name = "available_to")
    private @Nullable LocalDate availableTo;

    @Column(name = "since_on")
    private @Nullable LocalDate since;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private InspectorState state = InspectorState.RECOMMENDED;

    private String reason = "";

    @OneToMany(mappedBy = "inspector", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<InspectorRelation> relations = new ArrayList<>();

    @OneToMany(mappedBy = "inspector", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<InspectorAppraisal> appraisals = new ArrayList<>();

    @OneToMany(mappedBy = "inspector", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<InspectorMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Inspector() {}

    private Inspector(long person, Speciality speciality, long by) {
        this.person = person;
        this.speciality = speciality;
        this.recommendedBy = by;
    }

    /** @throws RuleBroken {@code inspector.own} when somebody recommends oneself */
    static Inspector recommend(long person, Speciality speciality, long by) {
        if (person == by) {
            throw new RuleBroken("inspector.own");
        }
        return new Inspector(person, speciality, by);
    }

    void revise(Speciality known, By by) {
        move(InspectorStep.REVISE, by, "");
        speciality = known;
    }

    void consent(LocalDate today, By by) {
        move(InspectorStep.CONSENT, by, "");
        consentOn = today;
    }

    void pledge(LocalDate today, By by) {
        move(InspectorStep.PLEDGE, by, "");
        pledgedOn = today;
    }

    /** @throws RuleBroken {@code inspector.days-turned} when the last day is before the first */
    void available(LocalDate from, LocalDate to, By by) {
        if (to.isBefore(from)) {
            throw new RuleBroken("inspector.days-turned");
        }
        move(InspectorStep.SET_DAYS, by, "");
        availableFrom = from;
        availableTo = to;
    }

    /**
     * Its move names neither unit nor degree: the history is read by more people than the declaration.
     *
     * @throws RuleBroken {@code inspector.relation-known}
     */
    void declare(long unit, Kinship kinship, LocalDate today, By by) {
        if (related(unit) != null) {
            throw new RuleBroken("inspector.relation-known");
        }
        move(InspectorStep.DECLARE, by, "");
        relations.add(new InspectorRelation(this, unit, kinship, today));
    }

    /** @throws RuleBroken {@code inspector.relation-unknown} */
    void endRelation(long unit, LocalDate today, By by) {
        var known = related(unit);
        if (known == null) {
            throw new RuleBroken("inspector.relation-unknown");
        }
        move(InspectorStep.END_RELATION, by, "");
        known.end(today);
    }

    private @Nullable InspectorRelation related(long unit) {
        return relations().stream()
                .filter(each -> each.unit() == unit)
                .findFirst()
                .orElse(null);
    }

    /**
     * 核实: a Party member who was trained, as personnel has looked up.
     *
     * @param leads whether the person meets the condition of team leaders
     */
    void confirm(boolean leads, By by) {
        move(InspectorStep.CONFIRM, by, "");
        confirmedBy = by.person();
        mayLead = leads;
    }

    /**
     * 评价 after a round: two words, and nothing follows from them by itself.
     *
     * @throws RuleBroken {@code inspector.appraised} for a second one of the same round
     */
    void appraise(long round, Appraisal word, LocalDate today, By by) {
        if (appraisals.stream().anyMatch(each -> each.round() == round)) {
            throw new RuleBroken("inspector.appraised");
        }
        move(InspectorStep.APPRAISE, by, "");
        appraisals.add(new InspectorAppraisal(this, round, word, today));
    }

    /** 审核: consent is there and no sanction is in force, as whoever checks has looked up. */
    void check(By by) {
        move(InspectorStep.CHECK, by, "");
        checkedBy = by.person();
    }

    void admit(LocalDate today, By by) {
        move(InspectorStep.ADMIT, by, "");
        since = today;
    }

    void decline(String why, LocalDate today, By by) {
        move(InspectorStep.DECLINE, by, why);
        reason = why;
        leftOn = today;
    }

    void suspend(String why, By by) {
        move(InspectorStep.SUSPEND, by, why);
        reason = why;
    }

    void resume(By by) {
        move(InspectorStep.RESUME, by, "");
        reason = "";
    }

    void leave(String why, LocalDate today, By by) {
        move(InspectorStep.LEAVE, by, why);
        reason = why;
        leftOn = today;
    }

    /** The person has left the institute: whatever the entry waited for, it ends. */
    void gone(String why, LocalDate today, By by) {
        move(state.moves().containsKey(InspectorStep.LEAVE) ? InspectorStep.LEAVE : InspectorStep.DECLINE, by, why);
        reason = why;
        leftOn = today;
    }

    /** Consent is given freely and taken back freely, without a reason; the person is in no pool from that day. */
    void withdraw(LocalDate today, By by) {
        move(InspectorStep.WITHDRAW, by, "");
        consentOn = null;
        leftOn = today;
    }

    private void move(InspectorStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new InspectorMove(this, step, state, next, by, note));
        state = next;
    }

    /**
     * The offices that keep the pool, personnel while it has to confirm, and the person; a delegate of the person does
     * not read what is declared.
     */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything()
                || actor.person() == person
                || (state == InspectorState.RECOMMENDED && InspectorWho.PERSONNEL.is(actor, this));
    }

    /** What its audit lines call it; the name stands in the ledger alone. */
    @Override
    public String code() {
        return "在库" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    long person() {
        return person;
    }

    Speciality speciality() {
        return speciality;
    }

    long recommendedBy() {
        return recommendedBy;
    }

    @Nullable Long confirmedBy() {
        return confirmedBy;
    }

    boolean mayLead() {
        return mayLead;
    }

    List<InspectorAppraisal> appraisals() {
        return appraisals;
    }

    @Nullable Long checkedBy() {
        return checkedBy;
    }

    @Nullable LocalDate consentOn() {
        return consentOn;
    }

    @Nullable LocalDate pledgedOn() {
        return pledgedOn;
    }

    @Nullable LocalDate availableFrom() {
        return availableFrom;
    }

    @Nullable LocalDate availableTo() {
        return availableTo;
    }

    @Nullable LocalDate since() {
        return since;
    }

    @Nullable LocalDate leftOn() {
        return leftOn;
    }

    InspectorState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    /** Those that hold today. */
    List<InspectorRelation> relations() {
        return relations.stream().filter(InspectorRelation::holds).toList();
    }

    List<InspectorMove> moves() {
        return moves;
    }
}
