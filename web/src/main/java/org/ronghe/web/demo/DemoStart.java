package org.ronghe.web.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.logging.Logger;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Settings;

/** Plays the demonstration once, before the first request, in demonstration mode and on an empty database alone. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Inject
    @Any
    Instance<Demonstration> parts;

    @Inject
    DemoStage stage;

    @Inject
    Sql sql;

    @PostConstruct
    void play() {
        if (Settings.demo() && sql.number("SELECT count(*) FROM web.account") == 0) {
            long start = System.nanoTime();
            parts.stream().sorted(Comparator.comparingInt(Demonstration::order)).forEach(part -> part.play(stage));
            // after a bulk load the planner knows nothing yet
            sql.update("ANALYZE");
            LOG.info("demonstration institute played in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
