package org.ronghe.discipline.lookback;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.sample.SampleRule;

/** A sample of closed tasks (抽样), drawn once and never changed; the database refuses it too. */
@Entity
@Table(schema = "discipline", name = "look_back_sample")
class Sample {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "look_back_sample")
    @SequenceGenerator(name = "look_back_sample", sequenceName = "discipline.look_back_sample_seq", allocationSize = 50)
    private @Nullable Long id;

    private String number;

    @Column(name = "round_id")
    private long round;

    private String seed;
    private String rule;
    private int size;
    private String digest;

    @Column(name = "drawn_by")
    private long drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    private String reason;

    @ElementCollection
    @CollectionTable(schema = "discipline", name = "look_back_draw", joinColumns = @JoinColumn(name = "sample_id"))
    private List<Draw> draws = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Sample() {}

    Sample(
            String number,
            long round,
            String seed,
            int size,
            Collection<SampleRule.Member> population,
            String reason,
            long by,
            Instant at) {
        this.number = number;
        this.round = round;
        this.seed = seed;
        this.rule = SampleRule.NAME;
        this.size = size;
        this.digest = SampleRule.digest(population);
        this.reason = reason;
        this.drawnBy = by;
        this.drawnAt = at;
        int rank = 0;
        for (var each : SampleRule.ranked(seed, population)) {
            rank++;
            draws.add(new Draw(rank, each, rank <= size));
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    String reason() {
        return reason;
    }

    String number() {
        return number;
    }

    boolean chose(long task) {
        return draws.stream().anyMatch(draw -> draw.chosen && draw.task == task);
    }

    /** Codes of the drawn tasks in their order. */
    List<String> chosen() {
        return draws.stream().filter(draw -> draw.chosen).map(draw -> draw.code).toList();
    }

    /** A task of the population at its place. */
    @Embeddable
    static class Draw {
        private int rank;

        @Column(name = "task_id")
        private long task;

        private String code;

        @Column(name = "draw_key")
        private String key;

        private boolean chosen;

        @SuppressWarnings("NullAway.Init") // filled by JPA
        protected Draw() {}

        Draw(int rank, SampleRule.Ranked ranked, boolean chosen) {
            this.rank = rank;
            this.task = ranked.id();
            this.code = ranked.code();
            this.key = ranked.key();
            this.chosen = chosen;
        }
    }
}
