package org.ronghe.orgstructure.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.time.InstantColumn;

/** One opinion that was asked for, and what was said. When the matter goes back, it lapses and stays readable. */
@Entity
@Table(schema = "orgstructure", name = "matter_opinion")
class MatterOpinion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_opinion")
    @SequenceGenerator(name = "matter_opinion", sequenceName = "orgstructure.matter_opinion_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private OpinionKind kind;

    private long giver;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private String words = "";

    @Column(name = "given_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant givenAt;

    private boolean lapsed;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MatterOpinion() {}

    MatterOpinion(Matter matter, OpinionKind kind, long giver) {
        this.matter = matter;
        this.kind = kind;
        this.giver = giver;
    }

    void give(Verdict what, String said, Instant at) {
        verdict = what;
        words = said.strip();
        givenAt = at;
    }

    void passTo(long person) {
        giver = person;
    }

    void lapse() {
        lapsed = true;
    }

    boolean waits() {
        return !lapsed && verdict == null;
    }

    boolean given() {
        return !lapsed && verdict != null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    OpinionKind kind() {
        return kind;
    }

    long giver() {
        return giver;
    }

    @Nullable Verdict verdict() {
        return verdict;
    }

    String words() {
        return words;
    }

    @Nullable Instant givenAt() {
        return givenAt;
    }

    boolean lapsed() {
        return lapsed;
    }
}
