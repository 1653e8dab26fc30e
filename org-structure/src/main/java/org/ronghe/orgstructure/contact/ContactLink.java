package org.ronghe.orgstructure.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.time.InstantColumn;

/** That somebody keeps contact with a branch or a person, from one day to another. It is ended, never overwritten. */
@Entity
@Table(schema = "orgstructure", name = "contact_link")
class ContactLink implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_link")
    @SequenceGenerator(name = "contact_link", sequenceName = "orgstructure.contact_link_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne
    @JoinColumn(name = "kind_id")
    private ContactKind kind;

    private long holder;

    @Column(name = "branch_id")
    private @Nullable Long branch;

    @Column(name = "person_id")
    private @Nullable Long person;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "entered_at")
    @Convert(converter = InstantColumn.class)
    private Instant enteredAt;

    @Column(name = "to_date")
    private @Nullable LocalDate to;

    @Column(name = "ended_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private String endReason = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ContactLink() {}

    /**
     * A link from that day on.
     *
     * @throws RuleBroken {@code contact.target-branch} or {@code contact.target-person} when the kind leads elsewhere,
     *     {@code contact.self} for a contact with oneself
     */
    static ContactLink begin(
            ContactKind kind,
            long holder,
            @Nullable Long branch,
            @Nullable Long person,
            LocalDate from,
            Instant enteredAt) {
        boolean toBranch = kind.target() == ContactTarget.BRANCH;
        if (toBranch ? branch == null || person != null : person == null || branch != null) {
            throw new RuleBroken(toBranch ? "contact.target-branch" : "contact.target-person", kind.name());
        }
        if (person != null && person == holder) {
            throw new RuleBroken("contact.self");
        }
        var link = new ContactLink();
        link.kind = kind;
        link.holder = holder;
        link.branch = branch;
        link.person = person;
        link.from = from;
        link.enteredAt = enteredAt;
        return link;
    }

    /**
     * @throws RuleBroken {@code contact.ended} for one that ended, {@code contact.end-before} for a day before it
     *     began, {@code contact.end-future}
     */
    void end(LocalDate lastDay, String reason, LocalDate today, Instant at) {
        requireRunning();
        if (lastDay.isAfter(today)) {
            throw new RuleBroken("contact.end-future", lastDay);
        }
        if (lastDay.isBefore(from)) {
            throw new RuleBroken("contact.end-before", from);
        }
        to = lastDay;
        endReason = reason.strip();
        endedAt = at;
    }

    void requireRunning() {
        if (to != null) {
            throw new RuleBroken("contact.ended", to);
        }
    }

    /** Both ends, and whoever the branch is under (§5.1). */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return visible(actor, reach, holder, branch, person);
    }

    static boolean visible(Actor actor, Reach reach, long holder, @Nullable Long branch, @Nullable Long person) {
        var principals = actor.principals();
        return reach.everything()
                || principals.contains(holder)
                || (person != null && principals.contains(person))
                || (branch != null && reach.units().contains(branch));
    }

    @Override
    public String code() {
        return "联系" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    ContactKind kind() {
        return kind;
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

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate to() {
        return to;
    }

    String endReason() {
        return endReason;
    }
}
