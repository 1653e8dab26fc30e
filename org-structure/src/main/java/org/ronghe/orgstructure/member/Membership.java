package org.ronghe.orgstructure.member;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.time.InstantColumn;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/**
 * A stretch of one person's membership: one branch and one category, from a first day to a last. It is entered once and
 * closed once; every move closes the stretch before and begins the next on the same day. What was entered wrongly is
 * taken back with a reason and stays to be seen.
 */
@Entity
@Table(schema = "orgstructure", name = "membership")
class Membership {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership")
    @SequenceGenerator(name = "membership", sequenceName = "orgstructure.membership_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "person_id")
    private long person;

    @Column(name = "branch_id")
    private long branch;

    @Enumerated(EnumType.STRING)
    private MemberCategory category;

    @Column(name = "joined_party")
    private LocalDate joined;

    @Column(name = "full_on")
    private @Nullable LocalDate fullOn;

    @Column(name = "from_date")
    private LocalDate since;

    @Column(name = "to_date")
    private @Nullable LocalDate until;

    @Enumerated(EnumType.STRING)
    private MembershipBegan began;

    private String origin;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_at")
    @Convert(converter = InstantColumn.class)
    private Instant enteredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable MembershipClosed closed;

    private String destination = "";

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    @Column(name = "closed_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant closedAt;

    @Column(name = "taken_back_by")
    private @Nullable Long takenBackBy;

    @Column(name = "taken_back_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant takenBackAt;

    @Column(name = "taken_back_reason")
    private String takenBackReason = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Membership() {}

    private Membership(
            long person,
            Home home,
            Standing standing,
            LocalDate from,
            MembershipBegan began,
            String origin,
            Mark mark) {
        this.person = person;
        this.branch = home.id();
        this.category = standing.category();
        this.joined = standing.joined();
        this.fullOn = standing.fullOn();
        this.since = from;
        this.began = began;
        this.origin = origin;
        this.enteredBy = mark.by();
        this.enteredAt = mark.at();
    }

    /** A branch to belong to. */
    record Home(long id, OrgUnits.Kind kind) {}

    /**
     * What somebody is in the Party.
     *
     * @param joined 入党日期
     * @param fullOn 转正日期, of a full member alone
     */
    record Standing(
            MemberCategory category,
            LocalDate joined,
            @Nullable LocalDate fullOn) {
        /** @throws RuleBroken {@code member.full-day} or {@code member.full-before-joining} */
        Standing {
            if ((category == MemberCategory.FULL) != (fullOn != null)) {
                throw new RuleBroken("member.full-day");
            }
            if (fullOn != null && fullOn.isBefore(joined)) {
                throw new RuleBroken("member.full-before-joining", joined);
            }
        }
    }

    /** Who records a move, and when. */
    record Mark(long by, Instant at, LocalDate today) {}

    /**
     * The first stretch here.
     *
     * @param origin the branch outside from which the member comes; empty for nobody who comes from one
     * @throws RuleBroken {@code member.administrator}, {@code member.branch-kind}, {@code member.future} or
     *     {@code member.from-before-joining}
     */
    static Membership enter(
            long person, People.Kind kind, Home home, Standing standing, LocalDate from, String origin, Mark mark) {
        if (kind == People.Kind.ADMINISTRATOR) {
            throw new RuleBroken("member.administrator");
        }
        refuseHome(home);
        refuseFuture(from, mark);
        if (standing.fullOn() != null) {
            refuseFuture(standing.fullOn(), mark);
        }
        if (from.isBefore(standing.joined())) {
            throw new RuleBroken("member.from-before-joining", standing.joined());
        }
        return new Membership(
                person,
                home,
                standing,
                from,
                origin.isBlank() ? MembershipBegan.ENTERED : MembershipBegan.TRANSFERRED_IN,
                origin.strip(),
                mark);
    }

    /**
     * 转正: from the day a full member, in the same branch. Probation runs from the day on which the branch admitted the
     * member (domain rules §2.4, step 21).
     *
     * @param months how long probation lasts
     * @throws RuleBroken {@code member.already-full}, {@code member.probation-runs}, or as {@link #close} says
     */
    Membership convert(LocalDate on, Home home, int months, Mark mark) {
        if (category == MemberCategory.FULL) {
            throw new RuleBroken("member.already-full");
        }
        var over = joined.plusMonths(months);
        if (on.isBefore(over)) {
            throw new RuleBroken("member.probation-runs", over);
        }
        close(on, MembershipClosed.CONVERTED, "", mark);
        return new Membership(
                person, home, new Standing(MemberCategory.FULL, joined, on), on, MembershipBegan.CONVERTED, "", mark);
    }

    /**
     * To another branch here, from the day.
     *
     * @throws RuleBroken {@code member.same-branch}, {@code member.branch-kind}, or as {@link #close} says
     */
    Membership move(LocalDate on, Home home, Mark mark) {
        if (home.id() == branch) {
            throw new RuleBroken("member.same-branch");
        }
        refuseHome(home);
        close(on, MembershipClosed.MOVED, "", mark);
        return new Membership(
                person, home, new Standing(category, joined, fullOn), on, MembershipBegan.MOVED, "", mark);
    }

    /**
     * To a branch outside; from the day on the roster here does not have the member.
     *
     * @throws RuleBroken as {@link #close} says
     */
    void leave(LocalDate on, String destination, Mark mark) {
        close(on, MembershipClosed.TRANSFERRED_OUT, destination.strip(), mark);
    }

    /**
     * Says that this stretch was entered, or closed, wrongly. From now on it does not count; the rosters of the days on
     * which it did stay as they were.
     */
    void takeBack(String reason, Mark mark) {
        takenBackBy = mark.by();
        takenBackAt = mark.at();
        takenBackReason = reason.strip();
    }

    /** The same stretch without its end, in place of this one, whose end was a mistake. */
    Membership again(Home home, Mark mark) {
        return new Membership(person, home, new Standing(category, joined, fullOn), since, began, origin, mark);
    }

    /**
     * The same stretch as it should have been entered, in place of this one. Its first day belongs to the step that
     * began it: where the stretch before ends the day before, that step is taken back instead.
     *
     * @throws RuleBroken {@code member.closed}, {@code member.began-by-step}, {@code member.nothing-corrected}, or as
     *     {@link #enter} says
     */
    Membership corrected(Home home, Standing right, LocalDate from, Mark mark) {
        if (until != null) {
            throw new RuleBroken("member.closed", until);
        }
        boolean entered = began == MembershipBegan.ENTERED || began == MembershipBegan.TRANSFERRED_IN;
        if (!entered && !from.equals(since)) {
            throw RuleBroken.at("from", "member.began-by-step");
        }
        if (began == MembershipBegan.CONVERTED && !Objects.equals(right.fullOn(), fullOn)) {
            throw RuleBroken.at("fullOn", "member.began-by-step");
        }
        if (right.equals(new Standing(category, joined, fullOn)) && from.equals(since)) {
            throw new RuleBroken("member.nothing-corrected");
        }
        refuseFuture(from, mark);
        refuseFuture(right.joined(), mark);
        if (from.isBefore(right.joined())) {
            throw RuleBroken.at("from", "member.from-before-joining", right.joined());
        }
        return new Membership(person, home, right, from, began, origin, mark);
    }

    /** Whether the stretch before ended because this one began. */
    boolean follows(Membership before) {
        return (began == MembershipBegan.CONVERTED || began == MembershipBegan.MOVED)
                && since.minusDays(1).equals(before.until);
    }

    /**
     * The day before is the last.
     *
     * @throws RuleBroken {@code member.closed}, {@code member.future} or {@code member.not-after}
     */
    private void close(LocalDate on, MembershipClosed how, String destination, Mark mark) {
        if (until != null) {
            throw new RuleBroken("member.closed", until);
        }
        refuseFuture(on, mark);
        if (!on.isAfter(since)) {
            throw new RuleBroken("member.not-after", since);
        }
        until = on.minusDays(1);
        closed = how;
        this.destination = destination;
        closedBy = mark.by();
        closedAt = mark.at();
    }

    /** The relation stands in a branch: a temporary branch leaves it where it is (BR-7). */
    private static void refuseHome(Home home) {
        if (home.kind() != OrgUnits.Kind.BRANCH) {
            throw new RuleBroken("member.branch-kind");
        }
    }

    private static void refuseFuture(LocalDate on, Mark mark) {
        if (on.isAfter(mark.today())) {
            throw new RuleBroken("member.future");
        }
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

    long branch() {
        return branch;
    }

    MemberCategory category() {
        return category;
    }

    LocalDate joined() {
        return joined;
    }

    @Nullable LocalDate fullOn() {
        return fullOn;
    }

    LocalDate from() {
        return since;
    }

    @Nullable LocalDate to() {
        return until;
    }
}
