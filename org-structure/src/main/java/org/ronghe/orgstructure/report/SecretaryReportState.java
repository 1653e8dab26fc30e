package org.ronghe.orgstructure.report;

import static org.ronghe.orgstructure.report.SecretaryReportStep.ACCEPT;
import static org.ronghe.orgstructure.report.SecretaryReportStep.CANCEL;
import static org.ronghe.orgstructure.report.SecretaryReportStep.FILE;
import static org.ronghe.orgstructure.report.SecretaryReportStep.HAND_OVER;
import static org.ronghe.orgstructure.report.SecretaryReportStep.REMARK;
import static org.ronghe.orgstructure.report.SecretaryReportStep.RETURN;
import static org.ronghe.orgstructure.report.SecretaryReportStep.SUBMIT;
import static org.ronghe.orgstructure.report.SecretaryReportStep.WRITE;

import java.util.Map;
import org.ronghe.domain.move.MoveState;
import org.ronghe.domain.register.WorkItem.Category;

/** Where a report stands. The table below is the whole rule for desk, buttons, interface and help page. */
public enum SecretaryReportState implements MoveState<SecretaryReportState, SecretaryReportStep> {
    /** 撰写. */
    DRAFT(Category.RUNNING),
    /** 已提交. */
    SUBMITTED(Category.WAITING),
    /** 审核通过. */
    ACCEPTED(Category.ACCEPTED),
    /** 归档. */
    FILED(Category.CLOSED),
    CANCELLED(Category.VOID);

    private static final Map<SecretaryReportState, Map<SecretaryReportStep, SecretaryReportState>> MOVES =
            MoveState.staying(
                    HAND_OVER,
                    Map.of(
                            DRAFT,
                            Map.of(WRITE, DRAFT, SUBMIT, SUBMITTED, CANCEL, CANCELLED),
                            SUBMITTED,
                            Map.of(REMARK, SUBMITTED, RETURN, DRAFT, ACCEPT, ACCEPTED),
                            ACCEPTED,
                            Map.of(REMARK, ACCEPTED, FILE, FILED)),
                    DRAFT,
                    SUBMITTED);

    private final Category category;

    SecretaryReportState(Category category) {
        this.category = category;
    }

    @Override
    public String ledger() {
        return "secretary-report";
    }

    @Override
    public Map<SecretaryReportStep, SecretaryReportState> moves() {
        return MOVES.getOrDefault(this, Map.of());
    }

    public Category category() {
        return category;
    }
}
