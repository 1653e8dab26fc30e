package org.ronghe.orgstructure.material;

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

/** One line of the history of a material. Written once, never changed; the database refuses it too. */
@Entity
@Table(schema = "orgstructure", name = "material_move")
class MaterialMove extends Moved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "material_move")
    @SequenceGenerator(name = "material_move", sequenceName = "orgstructure.material_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "material_id")
    private Material material;

    @Enumerated(EnumType.STRING)
    private MaterialStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private MaterialState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private MaterialState to;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MaterialMove() {}

    MaterialMove(Material material, MaterialStep step, MaterialState from, MaterialState to, By by, String note) {
        super(step, by, note);
        this.material = material;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    MaterialStep step() {
        return step;
    }

    MaterialState from() {
        return from;
    }

    MaterialState to() {
        return to;
    }
}
