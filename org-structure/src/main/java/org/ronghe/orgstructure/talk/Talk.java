package org.ronghe.orgstructure.talk;

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
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/** That two people talked, with their names and posts of that day. There is no field for what they said. */
@Entity
@Table(schema = "orgstructure", name = "talk")
class Talk implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "talk")
    @SequenceGenerator(name = "talk", sequenceName = "orgstructure.talk_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private TalkOccasion occasion;

    private long recorder;

    @Column(name = "recorder_name")
    private String recorderName;

    @Column(name = "recorder_post")
    private String recorderPost;

    private long other;

    @Column(name = "other_name")
    private String otherName;

    @Column(name = "other_post")
    private String otherPost;

    @Enumerated(EnumType.STRING)
    private TalkState state = TalkState.RECORDED;

    @OneToMany(mappedBy = "talk", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TalkMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Talk() {}

    /** One of the two, as they were called on that day. */
    record Party(long person, String name, String post) {}

    static Talk record(LocalDate day, TalkOccasion occasion, Party recorder, Party other) {
        var talk = new Talk();
        talk.day = day;
        talk.occasion = occasion;
        talk.recorder = recorder.person();
        talk.recorderName = recorder.name();
        talk.recorderPost = recorder.post();
        talk.other = other.person();
        talk.otherName = other.name();
        talk.otherPost = other.post();
        return talk;
    }

    void move(TalkStep step, By by) {
        var next = state.after(step);
        moves.add(new TalkMove(this, step, state, next, by));
        state = next;
    }

    boolean between(long person) {
        return person == recorder || person == other;
    }

    /** The two themselves; neither an office nor somebody who acts for one of them. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return between(actor.person());
    }

    @Override
    public String code() {
        return String.valueOf(day);
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    long recorder() {
        return recorder;
    }

    long other() {
        return other;
    }

    TalkState state() {
        return state;
    }
}
