package org.ronghe.drive.instruction;

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

/** One line of the history of an instruction. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "drive", name = "instruction_move")
class InstructionMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instruction_move")
    @SequenceGenerator(name = "instruction_move", sequenceName = "drive.instruction_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "instruction_id")
    private Instruction instruction;

    @Enumerated(EnumType.STRING)
    private InstructionStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private InstructionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private InstructionState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InstructionMove() {}

    InstructionMove(
            Instruction instruction,
            InstructionStep step,
            InstructionState from,
            InstructionState to,
            By by,
            String note) {
        super(step, by, note);
        this.instruction = instruction;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    InstructionStep step() {
        return step;
    }

    InstructionState from() {
        return from;
    }

    InstructionState to() {
        return to;
    }
}
