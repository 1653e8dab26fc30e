package org.ronghe.orgstructure.correction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.time.InstantColumn;

/**
 * One request to correct a record (更正申请). Its words never change; the office that keeps the record answers it, never
 * the person it is about. Answering changes no record: the office corrects it by the steps of its own ledger.
 */
@Entity
@Table(schema = "orgstructure", name = "correction")
class Correction implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction")
    @SequenceGenerator(name = "correction", sequenceName = "orgstructure.correction_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "person_id")
    private long person;

    @Enumerated(EnumType.STRING)
    private CorrectionAbout about;

    private String wrong;
    private String wish;

    @Column(name = "raised_at")
    @Convert(converter = InstantColumn.class)
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private CorrectionState state = CorrectionState.RAISED;

    private String answer = "";

    @OneToMany(mappedBy = "correction", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CorrectionMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Correction() {}

    private Correction(long person, CorrectionAbout about, String wrong, String wish, Instant at) {
        this.person = person;
        this.about = about;
        this.wrong = wrong;
        this.wish = wish;
        this.raisedAt = at;
    }

    static Correction raise(long person, CorrectionAbout about, String wrong, String wish, Instant at) {
        return new Correction(person, about, wrong.strip(), wish.strip(), at);
    }

    /** The record was corrected, as the answer says. */
    void adopt(String what, By by) {
        move(CorrectionStep.ADOPT, by, what);
        answer = what.strip();
    }

    /** The record stands as it is, for the reason given. */
    void decline(String why, By by) {
        move(CorrectionStep.DECLINE, by, why);
        answer = why.strip();
    }

    void withdraw(By by) {
        move(CorrectionStep.WITHDRAW, by, "");
    }

    private void move(CorrectionStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new CorrectionMove(this, step, state, next, by, note));
        state = next;
    }

    /** The person concerned, and the office that keeps the record. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return actor.person() == person || actor.actsAs(about.office());
    }

    @Override
    public String code() {
        return "更正" + id();
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

    CorrectionAbout about() {
        return about;
    }

    String wrong() {
        return wrong;
    }

    String wish() {
        return wish;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    CorrectionState state() {
        return state;
    }

    String answer() {
        return answer;
    }

    List<CorrectionMove> moves() {
        return moves;
    }
}
