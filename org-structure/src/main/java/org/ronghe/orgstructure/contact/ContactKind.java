package org.ronghe.orgstructure.contact;

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
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/**
 * A kind of contact link as the institute sets it up, such as 党委委员联系支部. What it asks for may change; whom it links
 * stays, because links were made by it. Its versions are kept, so that a past day is judged by what it asked for then.
 */
@Entity
@Table(schema = "orgstructure", name = "contact_kind")
class ContactKind {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_kind")
    @SequenceGenerator(name = "contact_kind", sequenceName = "orgstructure.contact_kind_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private ContactHolder holder;

    @Enumerated(EnumType.STRING)
    private ContactTarget target;

    @Column(name = "every_one")
    private boolean everyOne;

    private int visits;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ContactKind() {}

    /**
     * A new kind.
     *
     * @param everyOne whether every branch has exactly one contact of it
     * @param visits visits in a full year
     * @throws RuleBroken {@code contact.kind-every} for people, of whom nobody can say that every one has a contact
     */
    static ContactKind enter(
            String name, String nameEn, ContactHolder holder, ContactTarget target, boolean everyOne, int visits) {
        if (everyOne && target != ContactTarget.BRANCH) {
            throw new RuleBroken("contact.kind-every");
        }
        var kind = new ContactKind();
        kind.holder = holder;
        kind.target = target;
        kind.everyOne = everyOne;
        kind.revise(name, nameEn, visits);
        return kind;
    }

    /** @throws RuleBroken {@code contact.kind-closed} */
    void revise(String newName, String newNameEn, int newVisits) {
        requireOpen();
        name = newName.strip();
        nameEn = newNameEn.strip();
        visits = newVisits;
    }

    /** No link is made by it any more. @throws RuleBroken {@code contact.kind-closed} */
    void close(LocalDate day) {
        requireOpen();
        closedOn = day;
    }

    void requireOpen() {
        if (closedOn != null) {
            throw new RuleBroken("contact.kind-closed", name);
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String nameEn() {
        return nameEn;
    }

    ContactHolder holder() {
        return holder;
    }

    ContactTarget target() {
        return target;
    }

    boolean everyOne() {
        return everyOne;
    }
}
