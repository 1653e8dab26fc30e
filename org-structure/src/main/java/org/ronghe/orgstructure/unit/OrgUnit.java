package org.ronghe.orgstructure.unit;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.RuleBroken.Gap;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * One organisation of the Party's tree or the staff's. It is established, revised and one day dissolved; it is never
 * deleted, and its kind and code never change: another kind is another organisation.
 */
@Entity
@Table(schema = "orgstructure", name = "org_unit")
class OrgUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "org_unit")
    @SequenceGenerator(name = "org_unit", sequenceName = "orgstructure.org_unit_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    private @Nullable LocalDate established;

    @Column(name = "term_end")
    private @Nullable LocalDate termEnd;

    @Column(name = "secretary_post")
    private String secretaryPost;

    private @Nullable LocalDate dissolved;

    @Enumerated(EnumType.STRING)
    private @Nullable BranchNature nature;

    @Column(name = "joint_reason")
    private String jointReason = "";

    private String approval = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OrgUnit() {}

    private OrgUnit(String code, Kind kind, Card card) {
        this.code = code;
        this.kind = kind;
        this.name = card.name();
        this.shortName = card.shortName();
        this.parent = card.parent();
        this.established = card.established();
        this.termEnd = card.termEnd();
        this.secretaryPost = card.secretaryPost();
        this.nature = natureOf(kind, card);
    }

    /**
     * What may be said of a unit besides its code and kind.
     *
     * @param nature of a branch or general branch, ordinary unless said; null for every other kind
     */
    record Card(
            String name,
            String shortName,
            @Nullable Long parent,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            String secretaryPost,
            @Nullable BranchNature nature) {}

    /** @throws RuleBroken {@code org.no-nature} */
    private static @Nullable BranchNature natureOf(Kind kind, Card card) {
        if (UnitRules.hasNature(kind)) {
            return Objects.requireNonNullElse(card.nature(), BranchNature.ORDINARY);
        }
        if (card.nature() != null) {
            throw new RuleBroken("org.no-nature");
        }
        return null;
    }

    /**
     * A new unit.
     *
     * @throws RuleBroken as {@link #refuse} says
     */
    static OrgUnit establish(String code, Kind kind, Card card, Tree tree) {
        if (tree.byCode(code).isPresent()) {
            throw new RuleBroken("org.code-taken", code);
        }
        refuse(0, kind, card, tree);
        return new OrgUnit(code, kind, card);
    }

    /**
     * Writes the card anew.
     *
     * @throws RuleBroken {@code org.dissolved} for a unit that is no more, otherwise as {@link #refuse} says
     */
    void revise(Card card, Tree tree) {
        refuseDissolved();
        refuse(id(), kind, card, tree);
        name = card.name();
        shortName = card.shortName();
        parent = card.parent();
        established = card.established();
        termEnd = card.termEnd();
        secretaryPost = card.secretaryPost();
        nature = natureOf(kind, card);
    }

    /**
     * The units that a branch stands in, as far as the branch itself has to say: a joint branch covers at least two,
     * and more than the rule has it only with a reason (BR-2).
     *
     * @throws RuleBroken {@code org.joint-few} or {@code org.joint-reason}
     */
    void cover(int units, int most, String reason) {
        refuseDissolved();
        if (nature == BranchNature.JOINT) {
            requireJoint(units, most, reason);
        }
        jointReason = reason.strip();
    }

    /** @throws RuleBroken as {@link #cover} says */
    static void requireJoint(int units, int most, String reason) {
        if (units < 2) {
            throw new RuleBroken("org.joint-few");
        }
        if (units > most && reason.isBlank()) {
            throw new RuleBroken("org.joint-reason", units, most);
        }
    }

    private static void refuse(long id, Kind kind, Card card, Tree tree) {
        tree.problemOfPlace(id, kind, card.parent()).ifPresent(code -> {
            throw new RuleBroken(code);
        });
        problemOfDates(kind, card.established(), card.termEnd()).ifPresent(code -> {
            throw new RuleBroken(code);
        });
    }

    /** The rule that the two days break, if they do: {@code org.term-before-established} or {@code org.no-term}. */
    static Optional<String> problemOfDates(Kind kind, @Nullable LocalDate established, @Nullable LocalDate termEnd) {
        if (termEnd == null) {
            return Optional.empty();
        }
        if (!UnitRules.hasTerm(kind)) {
            return Optional.of("org.no-term");
        }
        return established != null && !termEnd.isAfter(established)
                ? Optional.of("org.term-before-established")
                : Optional.empty();
    }

    /** What still hangs on a unit on the day it is to end. */
    record Remains(int children, int posts, int people, int items, int meetings, int changes) {
        private List<Gap> gaps() {
            var gaps = new ArrayList<Gap>();
            add(gaps, "org.has-children", children);
            add(gaps, "org.has-posts", posts);
            add(gaps, "org.has-people", people);
            add(gaps, "org.has-items", items);
            add(gaps, "org.has-meetings", meetings);
            add(gaps, "org.has-changes", changes);
            return gaps;
        }

        private static void add(List<Gap> gaps, String code, int count) {
            if (count > 0) {
                gaps.add(new Gap(code, count));
            }
        }
    }

    /**
     * The unit ends; from that day it is not there.
     *
     * @throws RuleBroken {@code org.dissolve-blocked} with everything that still hangs on it,
     *     {@code org.dissolved-before-established}, or {@code org.dissolved} when it was ended before
     */
    void dissolve(LocalDate on, Remains remains) {
        refuseDissolved();
        if (established != null && on.isBefore(established)) {
            throw new RuleBroken("org.dissolved-before-established", established);
        }
        var gaps = remains.gaps();
        if (!gaps.isEmpty()) {
            throw new RuleBroken("org.dissolve-blocked", gaps);
        }
        dissolved = on;
    }

    private void refuseDissolved() {
        if (dissolved != null) {
            throw new RuleBroken("org.dissolved");
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Card card() {
        return new Card(name, shortName, parent, established, termEnd, secretaryPost, nature);
    }

    /** The number of the approval that founded it (BR-5), as a list brings it; empty where none is known. */
    void approvedBy(String number) {
        approval = number;
    }

    String approval() {
        return approval;
    }

    String jointReason() {
        return jointReason;
    }

    @Nullable LocalDate dissolved() {
        return dissolved;
    }
}
