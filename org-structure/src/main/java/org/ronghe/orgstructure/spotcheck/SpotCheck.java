package org.ronghe.orgstructure.spotcheck;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;
import org.ronghe.domain.sample.SampleRule;
import org.ronghe.domain.time.InstantColumn;

/**
 * A sample of the signed minutes of a period (抽查), drawn once by {@link SampleRule}. It looks at how minutes are kept,
 * never at who came or what somebody said (§5.2).
 */
@Entity
@Table(schema = "orgstructure", name = "spot_check")
class SpotCheck implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spot_check")
    @SequenceGenerator(name = "spot_check", sequenceName = "orgstructure.spot_check_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private int size;
    private int population;
    private String seed;
    private String rule = SampleRule.NAME;
    private String digest;
    private String reason;

    @Column(name = "drawn_by")
    private long drawnBy;

    @Column(name = "drawn_at")
    @Convert(converter = InstantColumn.class)
    private Instant drawnAt;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private SpotCheckState state = SpotCheckState.DRAWN;

    private String conclusion = "";

    @OneToMany(mappedBy = "check", cascade = CascadeType.PERSIST)
    @OrderBy("rank")
    private List<SpotCheckLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "check", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<SpotCheckMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SpotCheck() {}

    /** A signed meeting of the population, with whoever answers for its minutes. */
    record Signed(long meeting, String code, long chair, long recorder) {
        SampleRule.Member member() {
            return new SampleRule.Member(meeting, code);
        }
    }

    /** A meeting of the sample. */
    record Drawn(long meeting, String code, String key, long chair, long recorder) {}

    /** What is drawn from, by whom, and until when it is to be looked through. */
    record Draw(
            String number,
            LocalDate from,
            LocalDate to,
            int size,
            String seed,
            String reason,
            LocalDate due,
            long by,
            Instant at) {}

    /** @throws RuleBroken {@code spot-check.too-few} at {@code size} when the period has fewer signed minutes */
    static SpotCheck draw(Draw draw, Collection<Signed> population) {
        if (population.size() < draw.size()) {
            throw RuleBroken.at("size", "spot-check.too-few", population.size());
        }
        var check = new SpotCheck();
        check.number = draw.number();
        check.from = draw.from();
        check.to = draw.to();
        check.size = draw.size();
        check.population = population.size();
        check.seed = draw.seed();
        check.reason = draw.reason();
        check.due = draw.due();
        check.drawnBy = draw.by();
        check.drawnAt = draw.at();
        var members = population.stream().map(Signed::member).toList();
        check.digest = SampleRule.digest(members);
        var known = new HashMap<Long, Signed>();
        population.forEach(each -> known.put(each.meeting(), each));
        int rank = 0;
        for (var each : SampleRule.ranked(draw.seed(), members).subList(0, draw.size())) {
            var signed = Objects.requireNonNull(known.get(each.id()));
            check.lines.add(new SpotCheckLine(
                    check, ++rank, new Drawn(each.id(), each.code(), each.key(), signed.chair(), signed.recorder())));
        }
        return check;
    }

    /** @throws RuleBroken {@code spot-check.own-meeting} for whoever answers for those minutes */
    void look(long line, boolean sound, String words, By by) {
        var looked = line(line);
        requireApart(looked, by);
        looked.look(sound, words, by.person());
        move(SpotCheckStep.LOOK, by, looked.code() + (words.isBlank() ? "" : " · " + words.strip()));
    }

    /** @throws RuleBroken {@code spot-check.not-yours} for somebody else than its chair and its keeper */
    void answer(long line, String words, Actor actor, By by) {
        var answered = line(line);
        if (actor.principals().stream().noneMatch(answered::keptBy)) {
            throw new RuleBroken("spot-check.not-yours", SpotCheckStep.ANSWER.name(), SpotCheckWho.KEEPERS.name());
        }
        answered.answer(words);
        move(SpotCheckStep.ANSWER, by, answered.code() + " · " + words.strip());
    }

    void settle(long line, By by) {
        var settled = line(line);
        requireApart(settled, by);
        settled.settle();
        move(SpotCheckStep.SETTLE, by, settled.code());
    }

    void giveBack(long line, String why, By by) {
        var returned = line(line);
        requireApart(returned, by);
        returned.giveBack();
        move(SpotCheckStep.RETURN, by, returned.code() + " · " + why.strip());
    }

    void close(String words, By by) {
        move(SpotCheckStep.CLOSE, by, words);
        conclusion = words.strip();
    }

    void cancel(String why, By by) {
        move(SpotCheckStep.CANCEL, by, why);
    }

    private static void requireApart(SpotCheckLine line, By by) {
        if (line.keptBy(by.person())) {
            throw new RuleBroken("spot-check.own-meeting", line.code());
        }
    }

    private void move(SpotCheckStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new SpotCheckMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    private SpotCheckLine line(long id) {
        return lines.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("spot-check line", id));
    }

    /** Whoever oversees Party life, and whoever answers for one of the minutes. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return reach.everything()
                || actor.principals().stream().anyMatch(person -> lines.stream().anyMatch(line -> line.keptBy(person)));
    }

    Set<Long> keepersToAnswer() {
        return lines.stream()
                .filter(line -> line.stage() == SpotCheckLine.LineStage.FLAWED)
                .flatMap(line -> Stream.of(line.chair(), line.recorder()))
                .collect(Collectors.toSet());
    }

    @Override
    public String code() {
        return number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    int size() {
        return size;
    }

    int population() {
        return population;
    }

    String seed() {
        return seed;
    }

    String rule() {
        return rule;
    }

    String digest() {
        return digest;
    }

    String reason() {
        return reason;
    }

    long drawnBy() {
        return drawnBy;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    LocalDate due() {
        return due;
    }

    SpotCheckState state() {
        return state;
    }

    String conclusion() {
        return conclusion;
    }

    List<SpotCheckLine> lines() {
        return lines;
    }

    List<SpotCheckMove> moves() {
        return moves;
    }
}
