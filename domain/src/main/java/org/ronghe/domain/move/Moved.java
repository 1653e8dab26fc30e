package org.ronghe.domain.move;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every line of a history says beside its step and its states. Written once, never changed; the database refuses
 * it too.
 */
@MappedSuperclass
public abstract class Moved {
    @Column(name = "by_person")
    private long by;

    @Column(name = "for_person")
    private @Nullable Long behalf;

    @Column(name = "by_name")
    private String byName = "";

    @Column(name = "by_post")
    private String byPost = "";

    private String role;
    private Instant at;
    private String note;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Moved() {}

    protected Moved(MoveStep<?> step, By by, String note) {
        this.by = by.person();
        this.behalf = by.behalf();
        this.byName = by.name();
        this.byPost = by.post();
        this.role = step.who().name();
        this.at = by.at();
        this.note = note;
    }

    public long by() {
        return by;
    }

    /**
     * Name of the one who moved, as it was then.
     *
     * @param today for a line that kept the number alone
     */
    public String byName(String today) {
        return byName.isEmpty() ? today : byName;
    }

    /** The post that stood beside the name then; empty where it was not written down. */
    public String byPost() {
        return byPost;
    }

    public @Nullable Long behalf() {
        return behalf;
    }

    public Instant at() {
        return at;
    }

    public String note() {
        return note;
    }
}
