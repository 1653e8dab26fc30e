package org.ronghe.orgstructure.matter;

/** Where the money comes from; each has its threshold (TZ-1). */
public enum FundKind {
    /** 科研经费. */
    RESEARCH("matter.limit_research"),
    /** 运行经费. */
    OPERATING("matter.limit_operating"),
    /** 基本建设和设备购置. */
    CAPITAL("matter.limit_capital");

    private final String limit;

    FundKind(String limit) {
        this.limit = limit;
    }

    /** The parameter of its threshold, in 万元. */
    String limit() {
        return limit;
    }
}
