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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.orgstructure.api.People.Kind;

/**
 * Somebody who works or studies here, from the day of joining until the day of leaving, which is the first day away.
 */
@Entity
@Table(schema = "orgstructure", name = "person")
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", sequenceName = "orgstructure.person_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "unit_id")
    private @Nullable Long unit;

    @Column(name = "branch_id")
    private @Nullable Long branch;

    private String job;
    private LocalDate joined;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Person() {}

    private Person(String name, Kind kind, @Nullable Long unit, @Nullable Long branch, String job, LocalDate joined) {
        this.name = name;
        this.kind = kind;
        this.unit = unit;
        this.branch = branch;
        this.job = job;
        this.joined = joined;
    }

    static Person enter(
            String name, Kind kind, @Nullable Long unit, @Nullable Long branch, String job, LocalDate joined) {
        return new Person(name, kind, unit, branch, job, joined);
    }

    /**
     * Corrects the entry or follows a move within the institute.
     *
     * @throws RuleBroken {@code person.left} for somebody who is no longer here, {@code person.administrator-kind} when
     *     somebody would become an administrator's account or stop being one
     */
    void revise(String name, Kind kind, @Nullable Long unit, @Nullable Long branch, String job, LocalDate today) {
        refuseLeft(today);
        if ((this.kind == Kind.ADMINISTRATOR) != (kind == Kind.ADMINISTRATOR)) {
            throw new RuleBroken("person.administrator-kind");
        }
        this.name = name;
        this.kind = kind;
        this.unit = unit;
        this.branch = branch;
        this.job = job;
    }

    /**
     * Leaves; what was held ends on the day before.
     *
     * @param successor who takes over what the person answers for; null where nobody is named
     * @param principals the one who registers it and everybody that person acts for
     * @param today until the day has come, another one may be registered
     * @throws RuleBroken {@code person.leave-own}, {@code person.left}, {@code person.leaves-before-joining}, or
     *     {@code person.leaves-too-far} for a day more than a year ahead
     */
    void leave(LocalDate on, @Nullable Long successor, Set<Long> principals, LocalDate today) {
        if (principals.contains(id())) {
            throw new RuleBroken("person.leave-own");
        }
        refuseLeft(today);
        if (!on.isAfter(joined)) {
            throw new RuleBroken("person.leaves-before-joining", joined);
        }
        if (on.isAfter(today.plusYears(1))) {
            throw RuleBroken.at("on", "person.leaves-too-far", today.plusYears(1));
        }
        leftOn = on;
        this.successor = successor;
    }

    private void refuseLeft(LocalDate today) {
        if (leftOn != null && !leftOn.isAfter(today)) {
            throw new RuleBroken("person.left");
        }
    }

    boolean hereOn(LocalDate day) {
        return leftOn == null || leftOn.isAfter(day);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    @Nullable Long unit() {
        return unit;
    }

    @Nullable Long branch() {
        return branch;
    }

    String job() {
        return job;
    }
}
