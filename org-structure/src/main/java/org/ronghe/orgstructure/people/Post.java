package org.ronghe.orgstructure.people;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;

/** A post that a person holds in a unit from a day to a day, both included. What the person may do comes from here. */
@Entity
@Table(schema = "orgstructure", name = "post")
class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post")
    @SequenceGenerator(name = "post", sequenceName = "orgstructure.post_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "person_id")
    private long person;

    @Column(name = "unit_id")
    private long unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String title;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private @Nullable LocalDate to;

    @Column(name = "granted_by")
    private long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    private String reason;

    @Column(name = "confirmed_by")
    private @Nullable Long confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private String declined = "";

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @Column(name = "handed_over")
    private boolean handedOver;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Post() {}

    private Post(long person, Place place, Span span, String reason, long by, Instant at) {
        this.person = person;
        this.unit = place.unit();
        this.role = place.role();
        this.title = place.title();
        this.from = span.from();
        this.to = span.to();
        this.reason = reason;
        this.grantedBy = by;
        this.grantedAt = at;
    }

    /** Which post it is. */
    record Place(long unit, OrgUnits.Kind kind, Role role, String title) {}

    /** First and last day. */
    record Span(LocalDate from, @Nullable LocalDate to) {}

    /**
     * Proposes a post; it gives rights when somebody else has confirmed it (domain rules §2.14, 8.1.5).
     *
     * @param principals the giver and everybody the giver acts for
     * @throws RuleBroken {@code post.own}, {@code post.everybody}, {@code post.role-and-unit},
     *     {@code post.administrator-kind}, {@code post.ends-before-start} or {@code post.person-left}
     */
    static Post appoint(
            Person person, Place place, Span span, String reason, Set<Long> principals, long by, Instant at) {
        if (principals.contains(person.id())) {
            throw new RuleBroken("post.own");
        }
        if (!RoleRules.granted(place.role())) {
            throw new RuleBroken("post.everybody");
        }
        if (!RoleRules.fits(place.role(), place.kind())) {
            throw new RuleBroken("post.role-and-unit");
        }
        if (!RoleRules.fits(place.role(), person.kind())) {
            throw new RuleBroken("post.administrator-kind");
        }
        var to = span.to();
        if (to != null && to.isBefore(span.from())) {
            throw new RuleBroken("post.ends-before-start");
        }
        if (!person.hereOn(to == null ? span.from() : to)) {
            throw new RuleBroken("post.person-left");
        }
        return new Post(person.id(), place, span, reason, by, at);
    }

    /**
     * Makes the post count.
     *
     * @param principals the one who confirms and everybody that person acts for
     * @throws RuleBroken {@code post.decided}, {@code post.confirm-own} for the holder, or
     *     {@code post.confirm-proposer}
     */
    void confirm(Set<Long> principals, long by, LocalDate today, Instant at) {
        requireOpenTo(principals);
        // a post of the past is entered for the record: nothing hung on it here
        handedOver = to != null && to.isBefore(today);
        confirmedBy = by;
        confirmedAt = at;
    }

    /** Refuses the post; as {@link #confirm}. */
    void decline(Set<Long> principals, String why) {
        requireOpenTo(principals);
        declined = why;
    }

    private void requireOpenTo(Set<Long> principals) {
        if (!proposed()) {
            throw new RuleBroken("post.decided");
        }
        if (principals.contains(person)) {
            throw new RuleBroken("post.confirm-own");
        }
        if (principals.contains(grantedBy)) {
            throw new RuleBroken("post.confirm-proposer");
        }
    }

    boolean proposed() {
        return confirmedAt == null && declined.isEmpty();
    }

    /** Whether it gives rights on its days. */
    boolean held() {
        return confirmedAt != null;
    }

    /**
     * Ends the post with a last day.
     *
     * @param others whether somebody else could still propose, and somebody still confirm, posts after that day
     * @param successor who takes over what hangs on the post; null where nobody is named
     * @throws RuleBroken {@code post.ended}, {@code post.ends-before-start}, or
     *     {@code post.last-security-administrator}, {@code post.last-personnel} or {@code post.last-confirming} when
     *     nobody could enter people or give posts any more
     */
    void end(LocalDate lastDay, boolean others, @Nullable Long successor) {
        if (to != null && !lastDay.isBefore(to)) {
            throw new RuleBroken("post.ended", to);
        }
        if (lastDay.isBefore(from)) {
            throw new RuleBroken("post.ends-before-start");
        }
        if (held() && !others) {
            throw new RuleBroken(
                    switch (role) {
                        case SECA -> "post.last-security-administrator";
                        case HR -> "post.last-personnel";
                        default -> "post.last-confirming";
                    });
        }
        to = lastDay;
        this.successor = successor;
    }

    boolean lastsAfter(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long person() {
        return person;
    }

    long unit() {
        return unit;
    }

    Role role() {
        return role;
    }

    String title() {
        return title;
    }

    @Nullable LocalDate to() {
        return to;
    }
}
