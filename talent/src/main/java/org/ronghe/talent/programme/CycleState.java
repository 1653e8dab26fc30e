package org.ronghe.talent.programme;

import static org.ronghe.talent.programme.CycleStep.ADD_CRITERION;
import static org.ronghe.talent.programme.CycleStep.ANNOUNCE;
import static org.ronghe.talent.programme.CycleStep.ARCHIVE;
import static org.ronghe.talent.programme.CycleStep.CLOSE_CALL;
import static org.ronghe.talent.programme.CycleStep.CONCLUDE;
import static org.ronghe.talent.programme.CycleStep.DECIDE;
import static org.ronghe.talent.programme.CycleStep.DROP_CRITERION;
import static org.ronghe.talent.programme.CycleStep.HAND_OVER;
import static org.ronghe.talent.programme.CycleStep.OPEN;
import static org.ronghe.talent.programme.CycleStep.PUBLISH;
import static org.ronghe.talent.programme.CycleStep.REVISE;
import static org.ronghe.talent.programme.CycleStep.START;
import static org.ronghe.talent.programme.CycleStep.VOID;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a cycle stands (SM-5). The table below is the whole rule for desk, buttons, interface and help page. */
public enum CycleState implements MoveState<CycleState, CycleStep> {
    /** 草案. */
    DRAFT(Category.PLANNED),
    /** 审定. */
    DECIDED(Category.PLANNED),
    /** 发布. */
    PUBLISHED(Category.RUNNING),
    /** 受理. */
    RECEIVING(Category.RUNNING),
    /** 评审. */
    REVIEWING(Category.RUNNING),
    /** 公示. */
    PUBLICITY(Category.WAITING),
    /** 执行. */
    RUNNING(Category.RUNNING),
    /** 结题. */
    CONCLUDING(Category.RUNNING),
    /** 归档. */
    ARCHIVED(Category.CLOSED),
    /** 作废. */
    VOIDED(Category.VOID);

    private static final Map<CycleState, Map<CycleStep, CycleState>> MOVES = MoveState.staying(
            HAND_OVER,
            Map.of(
                    DRAFT,
                            Map.of(
                                    REVISE,
                                    DRAFT,
                                    ADD_CRITERION,
                                    DRAFT,
                                    DROP_CRITERION,
                                    DRAFT,
                                    DECIDE,
                                    DECIDED,
                                    VOID,
                                    VOIDED),
                    DECIDED, Map.of(PUBLISH, PUBLISHED, VOID, VOIDED),
                    PUBLISHED, Map.of(OPEN, RECEIVING, VOID, VOIDED),
                    RECEIVING, Map.of(CLOSE_CALL, REVIEWING),
                    REVIEWING, Map.of(ANNOUNCE, PUBLICITY, ARCHIVE, ARCHIVED),
                    PUBLICITY, Map.of(START, RUNNING),
                    RUNNING, Map.of(CONCLUDE, CONCLUDING),
                    CONCLUDING, Map.of(ARCHIVE, ARCHIVED)),
            DRAFT,
            DECIDED,
            PUBLISHED,
            RECEIVING,
            REVIEWING,
            PUBLICITY,
            RUNNING,
            CONCLUDING);

    private static final Set<CycleStep> WRITING = EnumSet.of(REVISE, ADD_CRITERION, DROP_CRITERION);

    private final Category category;

    CycleState(Category category) {
        this.category = category;
    }

    /** The stages of the road, from the draft to the archive. */
    public static List<CycleState> road() {
        return Stream.of(values()).filter(state -> state != VOIDED).toList();
    }

    @Override
    public String ledger() {
        return "cycle";
    }

    @Override
    public Map<CycleStep, CycleState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    /**
     * @throws RuleBroken {@code cycle.criteria-frozen} for what the committee decided already, {@code cycle.undecided}
     *     for a publication without its decision, {@code cycle.unpublished} for a call before its publication; as every
     *     ledger otherwise
     */
    @Override
    public CycleState after(CycleStep step) {
        if (WRITING.contains(step) && this != DRAFT && this != VOIDED) {
            throw new RuleBroken("cycle.criteria-frozen", name());
        }
        if (step == PUBLISH && this == DRAFT) {
            throw new RuleBroken("cycle.undecided");
        }
        if (step == OPEN && (this == DRAFT || this == DECIDED)) {
            throw new RuleBroken("cycle.unpublished");
        }
        return MoveState.super.after(step);
    }

    public Category category() {
        return category;
    }

    /** Whether everybody may read of it. */
    public boolean open() {
        return this != DRAFT && this != DECIDED && this != VOIDED;
    }

    /** Its place on the road; 0 off the road. */
    public int segment() {
        return this == VOIDED ? 0 : ordinal() + 1;
    }
}
