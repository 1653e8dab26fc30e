package org.ronghe.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.web.signin.DemoAccounts;

/** Invented people, plainly so: every one of them has 试 as the middle of the name. */
@ApplicationScoped
class DemoPeople implements Demonstration {
    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    DemoAccounts accounts;

    @Inject
    DemoStage cast;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void play(Stage stage) {
        var since = LocalDate.now(clock).minusYears(1);
        for (var line : lines()) {
            var cells = line.split(",", -1);
            var entered = new AtomicLong();
            OfficeClock.at(
                    stage.moment(since, 8, 30),
                    () -> entered.set(people.enter(
                            cells[0], People.Kind.valueOf(cells[2]), unit(cells[3]), unit(cells[4]), cells[5], since)));
            long person = entered.get();
            cast.enters(cells[0], person);
            if (!cells[6].isEmpty()) {
                for (var post : cells[6].split("\\|", -1)) {
                    var parts = post.split(":", -1);
                    posts.appoint(
                            person,
                            Objects.requireNonNull(unit(parts[1])),
                            Role.valueOf(parts[0]),
                            parts[2],
                            since,
                            "演示");
                }
            }
            accounts.open(cells[1], person);
        }
    }

    private @Nullable Long unit(String code) {
        return code.isEmpty() ? null : units.byCode(code).orElseThrow().id();
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoPeople.class.getResourceAsStream("people.csv")), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
