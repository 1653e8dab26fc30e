package org.ronghe.orgstructure.handover;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;

/** One duty on a handover list, in the words of the day on which the post ended. */
@Entity
@Table(schema = "orgstructure", name = "handover_line")
class HandoverLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover_line")
    @SequenceGenerator(name = "handover_line", sequenceName = "orgstructure.handover_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "handover_id")
    private Handover handover;

    private String kind;

    @Column(name = "item_id")
    private long item;

    private String part;
    private String code;
    private String title;
    private String path;

    /** Codes of the roles, one after the other. */
    private String offices;

    /** Message key of why it waits, and what its sentence names, line by line. */
    private String why = "";

    @Column(name = "why_names")
    private String whyNames = "";

    @Enumerated(EnumType.STRING)
    private HandoverLineState state = HandoverLineState.OPEN;

    @Column(name = "to_person")
    private @Nullable Long to;

    @Column(name = "to_name")
    private String toName = "";

    @Column(name = "to_post")
    private String toPost = "";

    @Column(name = "by_person")
    private @Nullable Long by;

    @Column(name = "by_name")
    private String byName = "";

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected HandoverLine() {}

    HandoverLine(Handover handover, Duty duty) {
        this.handover = handover;
        this.kind = duty.kind();
        this.item = duty.item();
        this.part = duty.part();
        this.code = duty.code();
        this.title = duty.title();
        this.path = duty.path();
        this.offices = duty.offices().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }

    HandoverLine(Handover handover, Duty duty, RuleBroken why) {
        this(handover, duty);
        waits(why);
    }

    /** Why nobody has taken it yet, as the rules say it now. */
    final void waits(RuleBroken why) {
        this.why = why.code();
        this.whyNames = why.arguments().stream()
                .map(each -> each instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining("、"))
                        : String.valueOf(each))
                .collect(Collectors.joining("\n"));
    }

    void moved(Candidate to, String title, long by, String byName, Instant at) {
        settle(HandoverLineState.MOVED, to, title, by, byName, at);
    }

    void kept(Candidate to, String title, long by, String byName, Instant at) {
        settle(HandoverLineState.KEPT, to, title, by, byName, at);
    }

    void lapsed(Instant at) {
        state = HandoverLineState.LAPSED;
        settledAt = at;
    }

    private void settle(HandoverLineState how, Candidate to, String title, long by, String byName, Instant at) {
        state = how;
        this.to = to.person();
        this.toName = to.name();
        this.toPost = title;
        this.by = by;
        this.byName = byName;
        settledAt = at;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String kind() {
        return kind;
    }

    long item() {
        return item;
    }

    String part() {
        return part;
    }

    String code() {
        return code;
    }

    HandoverLineState state() {
        return state;
    }

    Set<Role> offices() {
        return Arrays.stream(offices.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
