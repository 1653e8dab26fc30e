package org.ronghe.orgstructure.election;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A candidate with the votes of all together, or a teller. Who voted how is kept nowhere (domain rules §5.2). */
@Entity
@Table(schema = "orgstructure", name = "election_person")
class ElectionPerson {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "election_person")
    @SequenceGenerator(name = "election_person", sequenceName = "orgstructure.election_person_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "election_id")
    private Election election;

    @Column(name = "person_id")
    private long person;

    private boolean teller;
    private @Nullable Integer votes;
    private boolean elected;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ElectionPerson() {}

    ElectionPerson(Election election, long person, boolean teller) {
        this.election = election;
        this.person = person;
        this.teller = teller;
    }

    void count(int all) {
        votes = all;
    }

    void elect() {
        elected = true;
    }

    long person() {
        return person;
    }

    boolean teller() {
        return teller;
    }

    @Nullable Integer votes() {
        return votes;
    }

    boolean elected() {
        return elected;
    }
}
