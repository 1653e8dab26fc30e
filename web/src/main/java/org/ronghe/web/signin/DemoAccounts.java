package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Settings;

/** The accounts of the demonstration institute, shown on the sign-in page and existing in that mode alone. */
@ApplicationScoped
public class DemoAccounts {
    /** One password for all of them, printed on the page: this mode takes no connection from outside the machine. */
    public static final String PASSWORD = "demo-2026-shifan";

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    /** Opens a demonstration account; one hash serves them all, since they share one password. */
    public synchronized void open(String username, long person) {
        if (!Settings.demo()) {
            throw new IllegalStateException("demonstration accounts exist in demonstration mode alone");
        }
        if (hash.isEmpty()) {
            hash = Passwords.hash(PASSWORD);
        }
        accounts.insert(username, person, hash, false);
    }

    private String hash = "";

    /** One account as the page offers it. */
    public record Shown(String username, String name, String title) {}

    List<Shown> shown() {
        if (!Settings.demo()) {
            return List.of();
        }
        record Row(String username, long person) {}
        var rows = sql.list(
                "SELECT username, person_id FROM web.account ORDER BY id LIMIT 60",
                row -> new Row(row.text("username"), row.number("person_id")));
        var ids = rows.stream().map(Row::person).collect(Collectors.toSet());
        var names = people.namesOf(ids);
        var titles = posts.titlesOf(ids, LocalDate.now(clock));
        return rows.stream()
                .map(row -> new Shown(
                        row.username(), names.getOrDefault(row.person(), ""), titles.getOrDefault(row.person(), "")))
                .toList();
    }
}
