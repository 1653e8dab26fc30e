package org.ronghe.talent.programme;

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
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan that is offered again and again, each time as a cycle. */
@Entity
@Table(schema = "talent", name = "programme")
class Programme {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme")
    @SequenceGenerator(name = "programme", sequenceName = "talent.programme_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** A running selection in one group bars another one in the same group; empty bars none. */
    @Column(name = "exclusive_group")
    private String group;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Programme() {}

    static Programme offer(String name, ProgrammeKind kind, Audience audience, String group) {
        var it = new Programme();
        it.name = name.strip();
        it.kind = kind;
        it.audience = audience;
        // one group however it is typed
        it.group = Normalizer.normalize(group, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return it;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String name() {
        return name;
    }

    ProgrammeKind kind() {
        return kind;
    }

    Audience audience() {
        return audience;
    }

    String group() {
        return group;
    }
}
