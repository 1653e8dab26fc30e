package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;

/** Writes a report's row in the work register after a move: what it waits for stands on that desk. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecretaryReportLines {
    static final String KIND = "secretary-report";
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    void put(SecretaryReport report) {
        em.flush();
        versions.keep("orgstructure.secretary_report", report.id());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                report.id(),
                report.code(),
                report.unitName(),
                SecretaryReportFilter.PATH + "/" + report.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                report.unit(),
                report.secretary(),
                null,
                null,
                List.of(),
                report.due(),
                report.due(),
                0,
                report.state().category(),
                report.state().name(),
                LEVEL,
                SecretaryReportGuard.RULES.awaited(new SecretaryReportFacts(report, Actor.NOBODY))));
    }
}
