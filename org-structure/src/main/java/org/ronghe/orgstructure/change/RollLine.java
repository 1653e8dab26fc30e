package org.ronghe.orgstructure.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;

/** Somebody's time on the roll of a temporary branch, with the home branch where the membership stays (BR-7). */
@Entity
@Table(schema = "orgstructure", name = "temporary_member")
class RollLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "temporary_member")
    @SequenceGenerator(
            name = "temporary_member",
            sequenceName = "orgstructure.temporary_member_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "change_id")
    private Change change;

    @Column(name = "unit_id")
    private long unit;

    @Column(name = "person_id")
    private long person;

    @Column(name = "home_branch_id")
    private long home;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private @Nullable LocalDate to;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RollLine() {}

    RollLine(Change change, long unit, long person, long home, LocalDate from) {
        this.change = change;
        this.unit = unit;
        this.person = person;
        this.home = home;
        this.from = from;
    }

    /** Ends with that day, or with its first one where that comes later. */
    void end(LocalDate lastDay) {
        to = lastDay.isBefore(from) ? from : lastDay;
    }

    void sign(LocalDate on) {
        if (signedOn != null) {
            throw new RuleBroken("change.signed");
        }
        signedOn = on;
    }

    boolean lastsOn(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    long person() {
        return person;
    }

    long home() {
        return home;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate to() {
        return to;
    }

    @Nullable LocalDate signedOn() {
        return signedOn;
    }
}
