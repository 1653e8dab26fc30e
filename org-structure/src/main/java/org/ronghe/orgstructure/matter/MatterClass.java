package org.ronghe.orgstructure.matter;

import static org.ronghe.orgstructure.matter.OpinionKind.EXPERT;
import static org.ronghe.orgstructure.matter.OpinionKind.FINANCE;
import static org.ronghe.orgstructure.matter.OpinionKind.INTEGRITY;
import static org.ronghe.orgstructure.matter.OpinionKind.LEGAL;
import static org.ronghe.orgstructure.matter.OpinionKind.RESEARCH;

import java.util.List;

/** The four classes (TZ-1), as one table: which opinions stand before the decision, and how many must be there. */
public enum MatterClass {
    /** 重大决策. */
    DECISION("matter.committee_decision", false, RESEARCH, LEGAL),
    /** 重要人事任免. */
    PERSONNEL("matter.committee_personnel", true, INTEGRITY),
    /** 重大项目安排. */
    PROJECT("matter.committee_project", false, RESEARCH, EXPERT, LEGAL),
    /** 大额度资金使用. */
    FUNDS("matter.committee_funds", false, RESEARCH, FINANCE, LEGAL);

    private final String body;
    private final boolean twoThirds;
    private final List<OpinionKind> opinions;

    MatterClass(String body, boolean twoThirds, OpinionKind... opinions) {
        this.body = body;
        this.twoThirds = twoThirds;
        this.opinions = List.of(opinions);
    }

    /** The parameter that says which body decides (TZ-10): 1 the Party committee, 0 the director's meeting. */
    String body() {
        return body;
    }

    /** Whether two thirds must be there, in place of half (TZ-4). */
    boolean twoThirds() {
        return twoThirds;
    }

    List<OpinionKind> opinions() {
        return opinions;
    }

    /** Read by a narrower circle (§5.1). */
    public boolean narrow() {
        return this == PERSONNEL;
    }
}
