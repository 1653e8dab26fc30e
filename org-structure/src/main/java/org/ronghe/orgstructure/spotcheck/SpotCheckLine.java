package org.ronghe.orgstructure.spotcheck;

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
import org.ronghe.domain.RuleBroken;

/** One drawn meeting: what was found in its minutes, and what its keepers say to it. The minutes themselves stay. */
@Entity
@Table(schema = "orgstructure", name = "spot_check_line")
class SpotCheckLine {
    /** Where one drawn meeting stands. */
    public enum LineStage {
        OPEN,
        SOUND,
        FLAWED,
        ANSWERED,
        SETTLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spot_check_line")
    @SequenceGenerator(name = "spot_check_line", sequenceName = "orgstructure.spot_check_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "spot_check_id")
    private SpotCheck check;

    private int rank;

    @Column(name = "meeting_id")
    private long meeting;

    private String code;

    @Column(name = "draw_key")
    private String key;

    private long chair;
    private long recorder;

    @Enumerated(EnumType.STRING)
    private LineStage stage = LineStage.OPEN;

    private String found = "";

    @Column(name = "found_by")
    private @Nullable Long foundBy;

    private String answer = "";

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SpotCheckLine() {}

    SpotCheckLine(SpotCheck check, int rank, SpotCheck.Drawn drawn) {
        this.check = check;
        this.rank = rank;
        this.meeting = drawn.meeting();
        this.code = drawn.code();
        this.key = drawn.key();
        this.chair = drawn.chair();
        this.recorder = drawn.recorder();
    }

    /** @throws RuleBroken {@code spot-check.line-done}, or {@code spot-check.words} for a flaw that is not described */
    void look(boolean sound, String words, long by) {
        if (stage != LineStage.OPEN) {
            throw new RuleBroken("spot-check.line-done", code);
        }
        if (!sound && words.isBlank()) {
            throw RuleBroken.at("words", "spot-check.words");
        }
        stage = sound ? LineStage.SOUND : LineStage.FLAWED;
        found = words.strip();
        foundBy = by;
    }

    /** @throws RuleBroken {@code spot-check.line-done} where there is nothing to answer */
    void answer(String words) {
        require(LineStage.FLAWED);
        stage = LineStage.ANSWERED;
        answer = words.strip();
    }

    void settle() {
        require(LineStage.ANSWERED);
        stage = LineStage.SETTLED;
    }

    void giveBack() {
        require(LineStage.ANSWERED);
        stage = LineStage.FLAWED;
    }

    private void require(LineStage wanted) {
        if (stage != wanted) {
            throw new RuleBroken("spot-check.line-done", code);
        }
    }

    boolean keptBy(long person) {
        return chair == person || recorder == person;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int rank() {
        return rank;
    }

    long meeting() {
        return meeting;
    }

    String code() {
        return code;
    }

    String key() {
        return key;
    }

    long chair() {
        return chair;
    }

    long recorder() {
        return recorder;
    }

    LineStage stage() {
        return stage;
    }

    String found() {
        return found;
    }

    @Nullable Long foundBy() {
        return foundBy;
    }

    String answer() {
        return answer;
    }
}
