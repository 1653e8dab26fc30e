package org.ronghe.orgstructure.change;

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

/** Somebody whom a change names. */
@Entity
@Table(schema = "orgstructure", name = "org_change_person")
class ChangePerson {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "org_change_person")
    @SequenceGenerator(
            name = "org_change_person",
            sequenceName = "orgstructure.org_change_person_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "change_id")
    private Change change;

    @Column(name = "person_id")
    private long person;

    @Enumerated(EnumType.STRING)
    private ChangePart part;

    private boolean appointed;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ChangePerson() {}

    /** @param appointed whether the decision says so; otherwise the request does */
    ChangePerson(Change change, long person, ChangePart part, boolean appointed) {
        this.change = change;
        this.person = person;
        this.part = part;
        this.appointed = appointed;
    }

    long person() {
        return person;
    }

    boolean appointed() {
        return appointed;
    }

    ChangePart part() {
        return part;
    }
}
