package org.ronghe.drive.instruction;

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

/** What the leader in charge saw on a day of dispatch. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "drive", name = "instruction_entry")
class InstructionEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instruction_entry")
    @SequenceGenerator(name = "instruction_entry", sequenceName = "drive.instruction_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "instruction_id")
    private Instruction instruction;

    private LocalDate day;

    /** The day by which it was owed. */
    private LocalDate due;

    private String words;

    @Column(name = "by_person")
    private long by;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected InstructionEntry() {}

    InstructionEntry(Instruction instruction, LocalDate day, LocalDate due, String words, long by) {
        this.instruction = instruction;
        this.day = day;
        this.due = due;
        this.words = words.strip();
        this.by = by;
    }

    LocalDate day() {
        return day;
    }

    boolean late() {
        return day.isAfter(due);
    }

    String words() {
        return words;
    }

    long by() {
        return by;
    }
}
