package org.ronghe.web.serving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Brings every module's schema to the state its jar describes before the first request is taken: Flyway once per
 * module, each with its own folder, its own schema and its own history, so that no module's change waits for another's.
 *
 * <p>A migration that fails fails the deployment: better no application than one on half a schema.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/ronghe",
        className = "org.ronghe.web.serving.RongheDataSource",
        minPoolSize = 5,
        maxPoolSize = 20,
        properties = {
            // without validation the pool never notices that the database was restarted
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.fail-all-connections=true",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class Migrations {

    /** In order of dependence; a module without a folder has no tables yet. */
    private static final List<String> MODULES =
            List.of("domain", "org-structure", "drive", "discipline", "talent", "culture", "web");

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        var source = RongheDataSource.unhurried();
        MODULES.stream()
                .filter(module -> getClass().getClassLoader().getResource(folder(module)) != null)
                .forEach(module -> Flyway.configure(getClass().getClassLoader())
                        .dataSource(source)
                        .locations("classpath:" + folder(module))
                        .schemas(schema(module))
                        .createSchemas(true)
                        .load()
                        .migrate());
        done = true;
    }

    /** True for whoever holds a reference: the container hands it out after {@link #migrate()}. */
    public boolean done() {
        return done;
    }

    private static String folder(String module) {
        return "db/migration/" + module;
    }

    private static String schema(String module) {
        return module.replace("-", "");
    }
}
