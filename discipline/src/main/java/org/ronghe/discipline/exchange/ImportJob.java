package org.ronghe.discipline.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.ImportDesk.Attempt;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.gate.CurrentActor;

/**
 * Carries out what was confirmed, after the answer has left. The work is done in the name of the person who confirmed
 * it: gate and audit chain see that person, not a machine.
 */
@ApplicationScoped
class ImportJob {
    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Run run;

    void start(Attempt attempt) {
        executor.execute(() -> run.of(attempt));
    }

    /** One run with a request context of its own. */
    @ApplicationScoped
    static class Run {
        @Inject
        ImportDesk desk;

        @Inject
        CurrentActor actor;

        @ActivateRequestContext
        void of(Attempt attempt) {
            actor.is(attempt.actor());
            try {
                desk.apply(attempt);
            } catch (RuntimeException e) {
                var code = code(e);
                LOG.log(code.equals("import.failed") ? Level.SEVERE : Level.INFO, "import " + attempt.id(), e);
                desk.failed(attempt, code);
            }
        }

        private static String code(Throwable thrown) {
            for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
                if (at instanceof RuleBroken broken) {
                    return broken.code();
                }
                if (at instanceof Stale || at instanceof OptimisticLockException) {
                    return "import.changed-since";
                }
            }
            return "import.failed";
        }
    }
}
