package org.ronghe.web.serving;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ronghe.domain.audit.AuditAnchor;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.time.EveryMinute;
import org.ronghe.webkit.Settings;

/**
 * What has to be done from time to time. Every job may run on every node at once: anchors are each node's own file, and
 * what the sweeper finds a second time is already gone, and what ledgers do in time they do under a lock.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @Inject
    AuditAnchor anchor;

    @Inject
    EvidenceStore evidence;

    @Inject
    @Any
    Instance<EveryMinute> jobs;

    /** The head of the audit chain, beside the database, once a minute. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void anchor() {
        run(() -> anchor.write(Path.of(Settings.get("AUDIT_ANCHORS", "data/audit-anchors"))));
    }

    /** What ledgers do when its time has come. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void due() {
        jobs.forEach(job -> run(job::run));
    }

    /** What interrupted uploads left behind, once an hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        run(evidence::sweep);
    }

    private static void run(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            // the next minute tries again; a missing database is reported by /ready
            LOG.log(Level.WARNING, "housekeeping", e);
        }
    }
}
