package org.ronghe.orgstructure.matter;

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

/** What one member of the body said at one meeting, in the order of speaking (TZ-5). */
@Entity
@Table(schema = "orgstructure", name = "matter_view")
class MatterView {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matter_view")
    @SequenceGenerator(name = "matter_view", sequenceName = "orgstructure.matter_view_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @Column(name = "meeting_id")
    private long meeting;

    private long person;
    private int position;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    private String words;

    private boolean replaced;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MatterView() {}

    MatterView(Matter matter, long meeting, long person, int position, Stance stance, String words) {
        this.matter = matter;
        this.meeting = meeting;
        this.person = person;
        this.position = position;
        this.stance = stance;
        this.words = words.strip();
    }

    long meeting() {
        return meeting;
    }

    long person() {
        return person;
    }

    int position() {
        return position;
    }

    Stance stance() {
        return stance;
    }

    String words() {
        return words;
    }

    /** Another view stands in its place; it stays readable. */
    void replace() {
        replaced = true;
    }

    boolean replaced() {
        return replaced;
    }
}
