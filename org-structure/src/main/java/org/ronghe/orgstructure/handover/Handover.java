package org.ronghe.orgstructure.handover;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.time.OfficeClock;

/**
 * The list of what somebody answered for when a post ended (交接清单). Names and posts are those of that day and never
 * change. It is settled with its last line.
 */
@Entity
@Table(schema = "orgstructure", name = "handover")
class Handover {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover")
    @SequenceGenerator(name = "handover", sequenceName = "orgstructure.handover_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "person_id")
    private long person;

    @Column(name = "person_name")
    private String personName;

    private String post;

    @Column(name = "unit_id")
    private @Nullable Long unit;

    @Enumerated(EnumType.STRING)
    private HandoverCause cause;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @Column(name = "successor_name")
    private String successorName;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "tried_at")
    private Instant triedAt;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private HandoverState state = HandoverState.OPEN;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    @OneToMany(mappedBy = "handover", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<HandoverLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Handover() {}

    private Handover(String number, Ended ended, LocalDate due, Instant at) {
        this.number = number;
        this.person = ended.person();
        this.personName = ended.name();
        this.post = ended.post();
        this.unit = ended.unit();
        this.cause = ended.cause();
        this.endedOn = ended.on();
        this.successor = ended.successor();
        this.successorName = ended.successorName();
        this.openedAt = at;
        this.triedAt = at;
        this.due = due;
    }

    /**
     * What ended.
     *
     * @param name of the person, on that day
     * @param post its title and unit, on that day
     * @param on its last day
     * @param successor who was named to take over; null where nobody was
     */
    record Ended(
            long person,
            String name,
            String post,
            @Nullable Long unit,
            HandoverCause cause,
            LocalDate on,
            @Nullable Long successor,
            String successorName) {}

    static Handover of(String number, Ended ended, LocalDate due, Instant at) {
        return new Handover(number, ended, due, at);
    }

    /** One duty that the successor took. */
    void moved(Duty duty, Candidate to, String title, Instant at) {
        var line = new HandoverLine(this, duty);
        line.moved(to, title, 0, "", at);
        lines.add(line);
    }

    /** One duty for which somebody has to be found, and why. */
    void waits(Duty duty, RuleBroken why) {
        lines.add(new HandoverLine(this, duty, why));
    }

    /** The successor takes a duty that waited, now that the rules let it. */
    void moved(HandoverLine line, Candidate to, String title, Instant at) {
        line.moved(to, title, 0, "", at);
        settle(at);
    }

    /** What waits was offered to the successor once more. */
    void tried(Instant at) {
        triedAt = at;
    }

    /**
     * Somebody takes the duty of a line, or keeps it where it is the very person.
     *
     * @param principals the one who gives it and everybody that one acts for: nobody gives a duty to themselves
     * @throws NotFound for a line of another list
     * @throws RuleBroken {@code handover.line-settled}, {@code handover.not-yours} for another office's line, or
     *     {@code handover.own}
     */
    HandoverLine give(
            long which,
            Candidate to,
            String title,
            Set<Role> roles,
            Set<Long> principals,
            long by,
            String byName,
            Instant at) {
        var line = line(which);
        if (line.state() != HandoverLineState.OPEN) {
            throw new RuleBroken("handover.line-settled", line.code());
        }
        if (line.offices().stream().noneMatch(roles::contains)) {
            throw new RuleBroken("handover.not-yours", line.code());
        }
        if (principals.contains(to.person())) {
            throw new RuleBroken("handover.own", to.name());
        }
        if (to.person() == person) {
            line.kept(to, title, by, byName, at);
        } else {
            line.moved(to, title, by, byName, at);
        }
        settle(at);
        return line;
    }

    /** What is no longer the person's needs nobody: the record was closed, or somebody was named there. */
    void lapse(HandoverLine line, Instant at) {
        line.lapsed(at);
        settle(at);
    }

    /** Closes itself when nothing is left to be given. */
    void settle(Instant at) {
        if (lines.stream().noneMatch(line -> line.state() == HandoverLineState.OPEN)) {
            state = HandoverState.SETTLED;
            settledOn = LocalDate.ofInstant(at, OfficeClock.OFFICE);
        }
    }

    HandoverLine line(long which) {
        return lines.stream()
                .filter(line -> line.id() == which)
                .findFirst()
                .orElseThrow(() -> new NotFound("handover line", which));
    }

    /** Everybody who has a line to give. */
    Set<Role> offices() {
        var offices = new HashSet<Role>();
        openLines().forEach(line -> offices.addAll(line.offices()));
        return offices;
    }

    List<HandoverLine> openLines() {
        return lines.stream()
                .filter(line -> line.state() == HandoverLineState.OPEN)
                .toList();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    long person() {
        return person;
    }

    String personName() {
        return personName;
    }

    String post() {
        return post;
    }

    @Nullable Long unit() {
        return unit;
    }

    LocalDate due() {
        return due;
    }

    @Nullable Long successor() {
        return successor;
    }

    HandoverState state() {
        return state;
    }

    List<HandoverLine> lines() {
        return lines;
    }
}
