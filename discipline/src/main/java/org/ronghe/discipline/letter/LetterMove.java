package org.ronghe.discipline.letter;

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
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Moved;

/** One line of a letter's history. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "letter_move")
class LetterMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_move")
    @SequenceGenerator(name = "letter_move", sequenceName = "discipline.letter_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "letter_id")
    private Letter letter;

    @Enumerated(EnumType.STRING)
    private LetterStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private LetterState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private LetterState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected LetterMove() {}

    LetterMove(Letter letter, LetterStep step, LetterState from, LetterState to, By by, String note) {
        super(step, by, note);
        this.letter = letter;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    LetterStep step() {
        return step;
    }

    LetterState from() {
        return from;
    }

    LetterState to() {
        return to;
    }
}
