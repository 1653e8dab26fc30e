package org.ronghe.web.demo;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Comparator;
import java.util.logging.Logger;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.store.Sql;
import org.ronghe.web.serving.Migrations;
import org.ronghe.webkit.Settings;

/**
 * Plays the demonstration once, before the first request, in demonstration mode and on an empty database alone. A
 * listener and not a start-up bean: in the latter plain SQL would not join the transaction of the move around it.
 */
@WebListener
public class DemoStart implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Inject
    @Any
    Instance<Demonstration> parts;

    @Inject
    DemoStage stage;

    @Inject
    Sql sql;

    @Inject
    Migrations migrations;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (migrations.done() && Settings.demo() && sql.number("SELECT count(*) FROM web.account") == 0) {
            long start = System.nanoTime();
            parts.stream().sorted(Comparator.comparingInt(Demonstration::order)).forEach(part -> part.play(stage));
            // after a bulk load the planner knows nothing yet
            sql.update("ANALYZE");
            LOG.info("demonstration institute played in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
