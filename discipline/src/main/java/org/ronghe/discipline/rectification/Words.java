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

    /** 首定时限 / 现行时限: which of a task's two due dates is meant. */
    public enum DueBasis {
        FIRST,
        CURRENT
    }

    /** 未逾期 / 1–30 天 … 超过 180 天 / 无时限: how long an open task is past a due date. */
    public enum Age {
        NOT_DUE(Integer.MIN_VALUE, 0),
        DAYS_1_30(1, 30),
        DAYS_31_90(31, 90),
        DAYS_91_180(91, 180),
        OVER_180(181, Integer.MAX_VALUE),
        NO_DATE(0, 0);

        private final int least;
        private final int most;

        Age(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** Fewest days past the due date; not asked of {@link #NO_DATE}. */
        public int least() {
            return least;
        }

        /** Most days past the due date; not asked of {@link #NO_DATE}. */
        public int most() {
            return most;
        }
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

    /** 问题 / 措施: what somebody says does not hold. */
    public enum Subject {
        FINDING,
        MEASURE
    }

    /** 成立 / 不成立: what is decided about a disagreement. */
    public enum Ruling {
        UPHELD,
        REJECTED
    }

    /** 恢复办理 / 继续暂缓: what comes of the review of a deferral. */
    public enum Outcome {
        TAKEN_UP,
        DEFERRED_ANEW
    }

    /** 反弹 / 虚假整改 / 敷衍整改 / 新证据 (IN-12): why a closed task is opened again. */
    public enum ReopenReason {
        REBOUND,
        FAKE,
        PERFUNCTORY,
        NEW_EVIDENCE
    }
}
