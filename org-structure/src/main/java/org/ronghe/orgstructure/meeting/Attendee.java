package org.ronghe.orgstructure.meeting;

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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** One line of the roll: somebody expected or invited, with the name and post of that day. */
@Entity
@Table(schema = "orgstructure", name = "meeting_attendee")
class Attendee {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_attendee")
    @SequenceGenerator(
            name = "meeting_attendee",
            sequenceName = "orgstructure.meeting_attendee_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private int position;

    @Column(name = "person_id")
    private long person;

    private String name;
    private String post;
    private boolean entitled;
    private boolean guest;

    @Enumerated(EnumType.STRING)
    private @Nullable Presence presence;

    @Enumerated(EnumType.STRING)
    private @Nullable Leave leave;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Attendee() {}

    Attendee(Meeting meeting, int position, Expected expected) {
        this.meeting = meeting;
        this.position = position;
        this.person = expected.person();
        this.name = expected.name();
        this.post = expected.post();
        this.entitled = expected.entitled();
        this.guest = expected.guest();
    }

    /**
     * Somebody as the roster of the day has them.
     *
     * @param entitled whether counted for quorum and votes
     * @param guest 列席, never entitled
     */
    record Expected(long person, String name, String post, boolean entitled, boolean guest) {}

    /** @throws RuleBroken {@code meeting.leave-class} when a leave has none, or something else has one */
    void mark(@Nullable Presence presence, @Nullable Leave leave) {
        if ((presence == Presence.LEAVE) != (leave != null)) {
            throw new RuleBroken("meeting.leave-class", name);
        }
        this.presence = presence;
        this.leave = leave;
    }

    /** Whether nothing but the roster put this line here. */
    boolean untouched() {
        return !guest && presence == null;
    }

    boolean present() {
        return presence == Presence.PRESENT;
    }

    int position() {
        return position;
    }

    long person() {
        return person;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    boolean entitled() {
        return entitled;
    }

    boolean guest() {
        return guest;
    }

    @Nullable Presence presence() {
        return presence;
    }

    @Nullable Leave leave() {
        return leave;
    }
}
