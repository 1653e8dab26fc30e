package org.ronghe.discipline.inspection;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person of a team, from the day of the call to the day of the release. */
@Entity
@Table(schema = "discipline", name = "team_member")
class TeamMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_member")
    @SequenceGenerator(name = "team_member", sequenceName = "discipline.team_member_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "round_id")
    private Round round;

    @Column(name = "inspector_id")
    private long inspector;

    @Column(name = "person_id")
    private long person;

    @Enumerated(EnumType.STRING)
    private TeamPost post;

    @Column(name = "since_on")
    private LocalDate since;

    @Column(name = "released_on")
    private @Nullable LocalDate releasedOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected TeamMember() {}

    TeamMember(Round round, long inspector, long person, TeamPost post, LocalDate since) {
        this.round = round;
        this.inspector = inspector;
        this.person = person;
        this.post = post;
        this.since = since;
    }

    void release(LocalDate day) {
        releasedOn = day;
    }

    boolean serves() {
        return releasedOn == null;
    }

    long inspector() {
        return inspector;
    }

    long person() {
        return person;
    }

    TeamPost post() {
        return post;
    }

    LocalDate since() {
        return since;
    }
}
