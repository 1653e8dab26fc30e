package org.ronghe.discipline.inspection;

import static org.ronghe.discipline.inspection.RoundStep.*;

import java.util.EnumMap;
import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/**
 * Where a round stands (SM-16). The table below is the whole rule: the desk obeys it, pages draw their buttons from it,
 * the interface answers by it, and the help page prints it.
 */
public enum RoundState implements MoveState<RoundState, RoundStep> {
    PLANNED(Category.PLANNED),
    PROPOSED(Category.WAITING),
    AUTHORISED(Category.RUNNING),
    PREPARED(Category.RUNNING),
    STATIONED(Category.RUNNING),
    REPORTED(Category.WAITING),
    REVIEWED(Category.RUNNING),
    FED_BACK(Category.RUNNING),
    RECTIFYING(Category.RUNNING),
    EVALUATED(Category.RUNNING),
    ARCHIVED(Category.CLOSED),
    DISCARDED(Category.VOID);

    private static final Map<RoundState, Map<RoundStep, RoundState>> MOVES = MoveState.staying(
            PASS_ON,
            Map.ofEntries(
                    Map.entry(
                            PLANNED,
                            Map.of(
                                    REVISE, PLANNED, ASSIGN, PLANNED, APPOINT, PLANNED, RELEASE, PLANNED, PROPOSE,
                                    PROPOSED, DISCARD, DISCARDED)),
                    Map.entry(PROPOSED, Map.of(SEND_BACK, PLANNED, AUTHORISE, AUTHORISED)),
                    Map.entry(AUTHORISED, Map.of(ASSIGN, AUTHORISED, RELEASE, AUTHORISED, PREPARE, PREPARED)),
                    Map.entry(PREPARED, Map.of(ASSIGN, PREPARED, RELEASE, PREPARED, ENTER, STATIONED)),
                    Map.entry(STATIONED, Map.of(ASSIGN, STATIONED, RELEASE, STATIONED, REPORT, REPORTED)),
                    Map.entry(REPORTED, Map.of(REVIEW, REVIEWED)),
                    Map.entry(REVIEWED, Map.of(ASSIGN, REVIEWED, FEED_BACK, FED_BACK)),
                    Map.entry(FED_BACK, answering(FED_BACK, Map.of(HAND_OVER, RECTIFYING, DISCARD, DISCARDED))),
                    Map.entry(RECTIFYING, answering(RECTIFYING, Map.of(EVALUATE, EVALUATED))),
                    Map.entry(EVALUATED, circulating(EVALUATED, Map.of(ARCHIVE, ARCHIVED))),
                    Map.entry(ARCHIVED, Map.of()),
                    Map.entry(DISCARDED, Map.of())),
            PLANNED,
            PROPOSED,
            AUTHORISED,
            PREPARED,
            STATIONED,
            REPORTED,
            REVIEWED,
            FED_BACK,
            RECTIFYING,
            EVALUATED);

    /** What follows the feedback in any order. */
    private static Map<RoundStep, RoundState> answering(RoundState here, Map<RoundStep, RoundState> more) {
        var moves = new EnumMap<>(circulating(here, more));
        for (var step : new RoundStep[] {ASSIGN, RECORD_PLAN, HOLD_MEETING, REPORT_PROGRESS}) {
            moves.put(step, here);
        }
        return moves;
    }

    private static Map<RoundStep, RoundState> circulating(RoundState here, Map<RoundStep, RoundState> more) {
        var moves = new EnumMap<>(more);
        for (var step : new RoundStep[] {ASK_CIRCULAR, ALLOW_CIRCULAR, REFUSE_CIRCULAR}) {
            moves.put(step, here);
        }
        return moves;
    }

    private final Category category;

    RoundState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "round";
    }

    @Override
    public Map<RoundStep, RoundState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }

    /** Whether the feedback has been given: from here on there are findings and limits. */
    public boolean afterFeedback() {
        return ordinal() >= FED_BACK.ordinal() && this != DISCARDED;
    }

    /** Whether a team is called or serves. */
    public boolean withTeam() {
        return ordinal() < FED_BACK.ordinal();
    }

    /** How many of the eleven segments are filled; 0 off the road. */
    public int segment() {
        return this == DISCARDED ? 0 : ordinal() + 1;
    }
}
