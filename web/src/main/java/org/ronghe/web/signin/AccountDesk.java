package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** Accounts as the security administrator keeps them; rights are not given here but with posts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class AccountDesk {
    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    AuditNote note;

    @Inject
    AuditChain audit;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    /** An account for a person who is already entered; the password is to be changed at the first sign-in. */
    public record NewAccount(
            @Pick("person") @NotNull Long person,

            @NotBlank @Size(min = 3, max = 50) @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]*") String username,

            @NotBlank @Size(max = 512) String passwordFirst) {}

    @Permits("account.write")
    long open(NewAccount asked) {
        if (people.find(asked.person()).isEmpty()) {
            throw new NotFound("person", asked.person());
        }
        if (accounts.byUsername(asked.username()).isPresent()) {
            throw new RuleBroken("account.name-taken", asked.username());
        }
        if (sql.number("SELECT count(*) FROM web.account WHERE person_id = ?", asked.person()) > 0) {
            throw new RuleBroken("account.person-has-one");
        }
        long id = accounts.create(asked.username(), asked.person(), asked.passwordFirst(), true);
        note.about("account", id, asked.username());
        return id;
    }

    /** A new first password, chosen by the administrator and changed by the person at once. */
    public record PasswordReset(
            @Hidden long version, @NotBlank @Size(max = 512) String passwordFirst) {}

    @Permits("account.write")
    void reset(long id, PasswordReset asked) {
        require(id, asked.version());
        accounts.resetPassword(id, asked.passwordFirst());
    }

    /** Shut or opened again. */
    public record Switch(@Hidden long version, boolean disabled) {}

    @Permits("account.write")
    void disable(long id, Switch asked) {
        require(id, asked.version());
        if (id == gate.actor().account()) {
            throw new RuleBroken("account.not-own");
        }
        sql.update("UPDATE web.account SET disabled = ?, version = version + 1 WHERE id = ?", asked.disabled(), id);
        accounts.endSessions(id);
    }

    private void require(long id, long version) {
        var current = sql.one("SELECT version FROM web.account WHERE id = ? FOR UPDATE", row -> row.number(1), id)
                .orElseThrow(() -> new NotFound("account", id));
        note.about("account", id, "");
        Stale.unless(version, current);
    }

    /**
     * The first two people of an installation: the security administrator, who proposes posts, and the one from
     * personnel, who enters people and confirms posts. Together they can let in everybody else, and neither of them
     * alone.
     */
    public record FirstAdministrator(
            @Hidden @NotBlank String key,
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Size(min = 3, max = 50) @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]*") String username,

            @NotBlank @Size(max = 512) String passwordNew,
            @NotBlank @Size(max = 512) String passwordAgain,
            @NotBlank @Size(max = 100) String personnelName,

            @NotBlank @Size(min = 3, max = 50) @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]*") String personnelUsername,

            @NotBlank @Size(max = 512) String passwordFirst) {}

    /**
     * Lets the first two in, once: the key is gone with the accounts it makes.
     *
     * @throws RuleBroken {@code first.installed} once there is an account, {@code first.key} for a key that is wrong,
     *     used or older than a day; {@code account.name-taken} or {@code password.same} where the two would be one
     */
    @Permits(Permits.OPEN)
    void first(FirstAdministrator asked) {
        if (sql.number("SELECT count(*) FROM (SELECT 1 FROM web.account LIMIT 1) AS one") > 0) {
            throw new RuleBroken("first.installed");
        }
        if (!asked.passwordNew().equals(asked.passwordAgain())) {
            throw new RuleBroken("password.differs");
        }
        var fresh = clock.instant().minus(Duration.ofDays(1));
        if (asked.username().equalsIgnoreCase(asked.personnelUsername())) {
            throw new RuleBroken("account.name-taken", asked.personnelUsername());
        }
        if (asked.passwordNew().equals(asked.passwordFirst())) {
            throw new RuleBroken("password.same");
        }
        boolean taken = sql.update(
                        "DELETE FROM web.first_administrator WHERE secret = ? AND created_at > ?",
                        Secret.hash(asked.key()),
                        fresh)
                == 1;
        if (!taken) {
            throw new RuleBroken("first.key");
        }
        var today = LocalDate.now(clock);
        var institute = units.all(today).stream()
                .findFirst()
                .map(OrgUnits.Unit::id)
                .orElseGet(() -> units.establishInstitute("本单位"));
        long person = people.enter(asked.name(), People.Kind.ADMINISTRATOR, null, null, "安全管理员", today);
        posts.appoint(person, institute, Role.SECA, "安全管理员", today, "first administrator");
        long id = accounts.create(asked.username(), person, asked.passwordNew(), false);
        long personnel = people.enter(asked.personnelName(), People.Kind.STAFF, institute, null, "人事主管", today);
        posts.appoint(personnel, institute, Role.HR, "人事主管", today, "first administrator");
        accounts.create(asked.personnelUsername(), personnel, asked.passwordFirst(), true);
        note.about("account", id, asked.username());
    }
}
