package org.ronghe.discipline.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.Posts.Held;

/** What keeps somebody out of a team (IN-8): a list of reasons, each with the words that say why. */
final class Recusal {
    private static final Set<Role> COMMANDING = Set.of(Role.HEAD, Role.GB, Role.BS);

    private Recusal() {}

    enum Kind {
        /** Not here any more, or not to the end of the days on site. */
        GONE,
        NOT_IN_POOL,
        NO_CONSENT,
        NO_PLEDGE,
        NOT_AVAILABLE,
        OWN_UNIT,
        FORMER_POST,
        /** A post of command over what is inspected, in a unit above it. */
        POST_ABOVE,
        RELATION,
        BUSY,
        LEADER_AGAIN,
        /** Personnel has not confirmed the condition of team leaders. */
        NOT_LEADER
    }

    /** @param words figures and names of the sentence {@code recusal.KIND} */
    record Reason(Kind kind, List<Object> words) {
        static Reason of(Kind kind, Object... words) {
            return new Reason(kind, List.of(words));
        }
    }

    /** A unit by number and name. */
    record Place(long unit, String name) {}

    /**
     * Somebody of the pool as the rules see the person.
     *
     * @param gone whether the person has left, or leaves before the days on site are over
     * @param own the person's unit and branch
     * @param posts held at any time
     * @param related where a spouse or close relative works, as declared
     * @param busyWith name of another round whose team the person serves in; null for none
     * @param mayLead whether personnel confirmed the condition of team leaders
     * @param ledLast whether the person led the round before this at the same unit
     */
    record Candidate(
            long inspector,
            long person,
            String name,
            boolean gone,
            boolean inPool,
            boolean consented,
            boolean pledged,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableTo,
            List<Place> own,
            List<Held> posts,
            List<Place> related,
            @Nullable String busyWith,
            boolean ledLast,
            boolean mayLead) {}

    /**
     * What is inspected.
     *
     * @param units the unit with what is below it and linked to it
     * @param above units above it, below the institute itself: whoever commands there commands it too
     * @param since posts that ended before this day are no matter any more: parameter inspection.recusal_years
     */
    record Inspection(
            Set<Long> units,
            Set<Long> above,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate since) {}

    /** Everything that keeps the person out of the team; nothing for whoever may serve. */
    static List<Reason> of(Candidate who, Inspection what) {
        var reasons = new ArrayList<Reason>();
        if (who.gone()) {
            reasons.add(Reason.of(Kind.GONE));
        }
        if (!who.inPool()) {
            reasons.add(Reason.of(Kind.NOT_IN_POOL));
        }
        if (!who.consented()) {
            reasons.add(Reason.of(Kind.NO_CONSENT));
        }
        if (!who.pledged()) {
            reasons.add(Reason.of(Kind.NO_PLEDGE));
        }
        if (!available(who, what)) {
            reasons.add(Reason.of(Kind.NOT_AVAILABLE));
        }
        who.own().stream()
                .filter(place -> what.units().contains(place.unit()))
                .findFirst()
                .ifPresent(place -> reasons.add(Reason.of(Kind.OWN_UNIT, place.name())));
        who.posts().stream()
                .filter(post -> what.units().contains(post.unit()))
                .filter(post -> post.to() == null || !post.to().isBefore(what.since()))
                .forEach(post -> reasons.add(Reason.of(
                        Kind.FORMER_POST,
                        post.title(),
                        post.to() == null ? "" : post.to().toString())));
        who.posts().stream()
                .filter(post -> what.above().contains(post.unit()) && COMMANDING.contains(post.role()))
                .filter(post -> post.to() == null || !post.to().isBefore(what.since()))
                .forEach(post -> reasons.add(Reason.of(
                        Kind.POST_ABOVE,
                        post.title(),
                        post.to() == null ? "" : post.to().toString())));
        who.related().stream()
                .filter(place -> what.units().contains(place.unit()))
                .forEach(place -> reasons.add(Reason.of(Kind.RELATION, place.name())));
        if (who.busyWith() != null) {
            reasons.add(Reason.of(Kind.BUSY, who.busyWith()));
        }
        return reasons;
    }

    /** The same person does not lead two rounds at one unit in a row, and leaders meet a condition of their own. */
    static List<Reason> of(Candidate who, Inspection what, TeamPost post) {
        var reasons = new ArrayList<>(of(who, what));
        if (post == TeamPost.LEADER && who.ledLast()) {
            reasons.add(Reason.of(Kind.LEADER_AGAIN));
        }
        if (post == TeamPost.LEADER && !who.mayLead()) {
            reasons.add(Reason.of(Kind.NOT_LEADER));
        }
        return reasons;
    }

    /** Somebody who named no days is there always; a round without days asks for none. */
    private static boolean available(Candidate who, Inspection what) {
        return (who.availableFrom() == null
                        || what.from() == null
                        || !what.from().isBefore(who.availableFrom()))
                && (who.availableTo() == null || what.to() == null || !what.to().isAfter(who.availableTo()));
    }
}
