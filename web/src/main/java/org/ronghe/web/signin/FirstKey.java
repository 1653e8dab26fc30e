package org.ronghe.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Settings;

/**
 * In service and without any account, each start draws a fresh one-time link for the first administrator and hands it
 * to the launcher, which prints it. There is no default account.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstKey {
    /** System property whose text the launcher prints once the server is ready. */
    public static final String PROPERTY = "ronghe.announcement";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @PostConstruct
    void draw() {
        System.clearProperty(PROPERTY);
        if (!Settings.demo() && sql.number("SELECT count(*) FROM web.account") == 0) {
            var key = Secret.draw();
            sql.update("DELETE FROM web.first_administrator");
            sql.update(
                    "INSERT INTO web.first_administrator (secret, created_at) VALUES (?, ?)",
                    Secret.hash(key),
                    clock.instant());
            var base = Settings.get(
                    "PUBLIC_URL",
                    "http://" + Settings.get("HTTP_ADDRESS", "127.0.0.1") + ":" + Settings.get("HTTP_PORT", "8080"));
            System.setProperty(
                    PROPERTY,
                    "First administrator, valid for one day / 首位管理员，一天内有效: " + base.replaceAll("/+$", "")
                            + "/first-administrator?key=" + key);
        }
    }
}
