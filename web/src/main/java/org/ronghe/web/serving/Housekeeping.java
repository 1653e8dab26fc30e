package org.ronghe.web.serving;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ronghe.domain.audit.AuditAnchor;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.Settings;

/**
 * What has to be done from time to time. Every job may run on every node at once: anchors are each node's own file, and
 * what the sweeper finds a second time is already gone.
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

    /** The head of the audit chain, beside the database, once a minute. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void anchor() {
        run(() -> anchor.write(Path.of(Settings.get("AUDIT_ANCHORS", "data/audit-anchors"))));
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
