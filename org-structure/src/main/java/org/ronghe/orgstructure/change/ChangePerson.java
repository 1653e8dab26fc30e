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

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ChangePerson() {}

    ChangePerson(Change change, long person, ChangePart part) {
        this.change = change;
        this.person = person;
        this.part = part;
    }

    long person() {
        return person;
    }

    ChangePart part() {
        return part;
    }
}
