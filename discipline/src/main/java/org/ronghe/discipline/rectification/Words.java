package org.ronghe.discipline.rectification;

/**
 * The controlled words of the rectification ledger (domain rules §1.6, SM-1); their Chinese labels are in the bundle.
 */
public final class Words {
    private Words() {}

    /** 应完成 / 年底前应完成 / 需要持续推进. */
    public enum Timing {
        DUE_NOW,
        BY_YEAR_END,
        CONTINUING
    }

    /** 当下改 / 长久立 / 立行立改. */
    public enum MeasureKind {
        CORRECT_NOW,
        LASTING,
        AT_ONCE
    }

    /** 完成 / 基本完成并持续推进 / 未完成: what an acceptor concludes of a measure. */
    public enum Conclusion {
        DONE,
        BASICALLY_DONE,
        NOT_DONE
    }

    /** 已基本完成 / 重要阶段性进展 / 按计划进行 / 遇到困难: progress words, none of which closes anything. */
    public enum Progress {
        BASICALLY_DONE,
        IMPORTANT_STAGE,
        ON_SCHEDULE,
        BLOCKED
    }

    /** 成果文件 / 过程材料 / 现场核查. */
    public enum ProofKind {
        DELIVERABLE,
        PROCESS,
        ON_SITE
    }

    /** 认可 / 不认可. */
    public enum Verdict {
        RECOGNISED,
        REJECTED
    }

    /** 查阅资料 / 现场核查 / 访谈了解. */
    public enum CheckForm {
        DOCUMENT,
        ON_SITE,
        INTERVIEW
    }

    /** 保持 / 松动: what a planned check of a continuing task found. */
    public enum CheckResult {
        KEPT,
        WEAKENED
    }

    /** 反弹 / 虚假整改 / 敷衍整改 / 新证据 (IN-12): why a closed task is opened again. */
    public enum ReopenReason {
        REBOUND,
        FAKE,
        PERFUNCTORY,
        NEW_EVIDENCE
    }
}
