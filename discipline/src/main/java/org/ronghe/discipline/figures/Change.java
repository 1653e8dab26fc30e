package org.ronghe.discipline.figures;

/**
 * What can have become of a task between two days: {@code b} is its line on the later day, {@code a} the one on the
 * earlier day, if it had one. Each is read from the two lines alone, so that what was done and undone in between is no
 * change of any kind; what was opened again and stands so is one.
 */
public enum Change {
    /** 新增. */
    NEW("a.task_id IS NULL AND b.state <> 'VOID'"),
    /** 下达. */
    ISSUED(
            "b.state NOT IN ('DRAFT', 'PLAN_REVIEW', 'VOID') AND coalesce(a.state, 'DRAFT') IN ('DRAFT', 'PLAN_REVIEW')"),
    /** 验收通过. */
    ACCEPTED("b.accepted_on IS NOT NULL AND a.accepted_on IS NULL"),
    /** 销号. */
    CLOSED("b.state = 'CLOSED' AND a.state IS DISTINCT FROM 'CLOSED'"),
    /** 转为逾期. */
    OVERDUE("b.late AND a.late IS NOT TRUE"),
    /** 重开: opened again between the two days, and not closed since. */
    REOPENED("b.reopened > coalesce(a.reopened, 0) AND b.state NOT IN ('CLOSED', 'VOID')"),
    /** 延期. */
    EXTENDED("b.extensions > a.extensions AND b.current_due > a.current_due"),
    /** 提出异议. */
    DISPUTED("b.state = 'DISPUTED' AND a.state IS DISTINCT FROM 'DISPUTED'"),
    /** 暂缓, for the first time or anew. */
    DEFERRED("b.state = 'DEFERRED' AND (a.state IS DISTINCT FROM 'DEFERRED' OR b.review_on > a.review_on)"),
    /** 恢复办理: apart before, at work again. */
    RESUMED("a.state IN ('DISPUTED', 'DEFERRED') AND b.state NOT IN ('DISPUTED', 'DEFERRED', 'VOID')"),
    /** 转为复核逾期. */
    REVIEW_OVERDUE("b.review_late AND a.review_late IS NOT TRUE"),
    /** 作废. */
    VOIDED("b.state = 'VOID' AND a.state <> 'VOID'");

    private final String condition;

    Change(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Its column in the query. */
    String column() {
        return "is_" + name();
    }
}
