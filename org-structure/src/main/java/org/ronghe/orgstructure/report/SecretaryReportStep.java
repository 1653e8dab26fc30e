package org.ronghe.orgstructure.report;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with a report: who may do it and what must hold before. */
public enum SecretaryReportStep implements MoveStep<SecretaryReportGuard> {
    WRITE(SecretaryReportWho.SECRETARY, "secretary-report.write"),
    /** From here on the facts stand as they were on the day. */
    SUBMIT(SecretaryReportWho.SECRETARY, "secretary-report.write", SecretaryReportGuard.TEXTS),
    CANCEL(SecretaryReportWho.OFFICE, "secretary-report.office"),
    /** A word of whoever is above, dated; no grade. */
    REMARK(SecretaryReportWho.SUPERIOR, "secretary-report.remark", SecretaryReportGuard.NOT_OWN),
    RETURN(SecretaryReportWho.CHECKER, "secretary-report.check", SecretaryReportGuard.NOT_OWN),
    /** The report is complete; nothing is said about how good it is. */
    ACCEPT(SecretaryReportWho.CHECKER, "secretary-report.check", SecretaryReportGuard.NOT_OWN),
    FILE(SecretaryReportWho.CHECKER, "secretary-report.check", SecretaryReportGuard.NOT_OWN),
    /** The post ended: the successor writes on. */
    HAND_OVER(SecretaryReportWho.SYSTEM, "handover.give");

    private final SecretaryReportWho who;
    private final String permission;
    private final List<SecretaryReportGuard> guards;

    SecretaryReportStep(SecretaryReportWho who, String permission, SecretaryReportGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public SecretaryReportWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<SecretaryReportGuard> guards() {
        return guards;
    }

    /** What a report waits for: it stands on the desks of those who take it. */
    @Override
    public boolean decides() {
        return this == SUBMIT || this == ACCEPT || this == FILE;
    }
}
