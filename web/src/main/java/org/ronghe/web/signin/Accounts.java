package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Stamps;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/**
 * Accounts, their sessions and their tokens (等保 8.1.4.1). A session ends when it is idle or old, at sign-out, and at
 * once everywhere when the password changes, the account is disabled or its person leaves.
 */
@ApplicationScoped
class Accounts {
    @Inject
    Sql sql;

    @Inject
    Stamps stamps;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    AuditChain audit;

    /** An account as the door needs it. */
    record Account(long id, String username, long person, String password, boolean mustChange, boolean disabled) {}

    /** Whom a cookie or a token stands for. */
    record Bearer(long account, long person, boolean mustChange, List<String> scopes, boolean token) {}

    Optional<Account> byUsername(String username) {
        return sql.one(
                "SELECT * FROM web.account WHERE lower(username) = ?",
                row -> new Account(
                        row.number("id"),
                        row.text("username"),
                        row.number("person_id"),
                        row.text("password"),
                        row.flag("must_change"),
                        row.flag("disabled")),
                username.strip().toLowerCase(Locale.ROOT));
    }

    Optional<Account> byId(long id) {
        return sql.one("SELECT username FROM web.account WHERE id = ?", row -> row.text("username"), id)
                .flatMap(this::byUsername);
    }

    /**
     * Lets somebody in, or says the same no to everybody: unknown name, wrong password, disabled account and the
     * account of somebody who has left answer alike and take as long.
     *
     * @return the session's token, for the cookie
     * @throws RuleBroken {@code signin.wrong} with the tries left, or {@code signin.locked} with the minutes
     */
    @Transactional(dontRollbackOn = RuleBroken.class)
    String signIn(String username, String password, String address, String agent) {
        var now = clock.instant();
        var key = username.strip().toLowerCase(Locale.ROOT);
        // one at a time for each name: parallel guesses must not share one count
        sql.number("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?, 7302))) AS lock", key);
        var account = byUsername(key);
        // a name is written down only where it is one: what else was typed there may have been a password
        var named = account.map(Account::username).orElse("");
        try {
            requireUnlocked(key, now);
        } catch (RuleBroken locked) {
            audit.event(nobody(address), "sign-in", locked.code(), named);
            throw locked;
        }
        boolean right = account.isPresent() && password.length() <= 512
                ? Passwords.matches(password, account.get().password())
                : wrong(password);
        if (!right
                || account.isEmpty()
                || account.get().disabled()
                || !here(account.get().person())) {
            int left = fail(key, now);
            audit.event(nobody(address), "sign-in", left > 0 ? "signin.wrong" : "signin.locked", named);
            throw left > 0
                    ? new RuleBroken("signin.wrong", left)
                    : new RuleBroken("signin.locked", parameters.number("security.lock_minutes"));
        }
        sql.update("DELETE FROM web.sign_in_throttle WHERE username = ?", key);
        var token = open(account.get().id(), address, agent);
        audit.event(actor(account.get().id(), account.get().person(), address), "sign-in", "ok", "");
        return token;
    }

    /** Whoever has left gets in nowhere, from the day after the last, whatever still lies in the tables of the door. */
    private boolean here(long person) {
        return posts.standingOf(person, LocalDate.now(clock)).here();
    }

    private static boolean wrong(String password) {
        Passwords.waste(password.length() > 512 ? "" : password);
        return false;
    }

    private static Actor nobody(String address) {
        return new Actor(0, 0, "", "", List.of(), java.util.Set.of(), false, address);
    }

    private Actor actor(long account, long person, String address) {
        var name = people.namesOf(List.of(person)).getOrDefault(person, "");
        return new Actor(account, person, name, "", List.of(), java.util.Set.of(), false, address);
    }

    private void requireUnlocked(String key, Instant now) {
        var until = sql.one(
                "SELECT locked_until FROM web.sign_in_throttle WHERE username = ? AND locked_until > ?",
                row -> row.instant("locked_until"),
                key,
                now);
        if (until.isPresent()) {
            throw new RuleBroken(
                    "signin.locked",
                    Math.max(1, Duration.between(now, until.get()).toMinutes() + 1));
        }
    }

    /** Tries left before the name is locked; 0 when this one locked it. */
    private int fail(String key, Instant now) {
        int most = parameters.number("security.lock_fails");
        var window = now.minus(Duration.ofMinutes(parameters.number("security.lock_window_minutes")));
        var until = now.plus(Duration.ofMinutes(parameters.number("security.lock_minutes")));
        int fails = (int) sql.number("""
                INSERT INTO web.sign_in_throttle AS t (username, fails, since) VALUES (?, 1, ?)
                ON CONFLICT (username) DO UPDATE
                   SET fails = CASE WHEN t.since < ? THEN 1 ELSE t.fails + 1 END,
                       since = CASE WHEN t.since < ? THEN excluded.since ELSE t.since END,
                       locked_until = NULL
                RETURNING fails
                """, key, now, window, window);
        if (fails >= most) {
            sql.update(
                    "UPDATE web.sign_in_throttle SET locked_until = ?, fails = 0, since = ? WHERE username = ?",
                    until,
                    until,
                    key);
            return 0;
        }
        return most - fails;
    }

    String open(long account, String address, String agent) {
        var now = clock.instant();
        var token = Secret.draw();
        sql.update(
                """
                INSERT INTO web.session (token, account_id, created_at, last_seen, address, agent)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                Secret.hash(token),
                account,
                now,
                now,
                address,
                agent.length() > 200 ? agent.substring(0, 200) : agent);
        return token;
    }

    /**
     * How much longer a session lasts.
     *
     * @param idle until it ends for idleness, as it stands
     * @param whole until it ends for age, whatever its holder does
     */
    record Left(Duration idle, Duration whole) {}

    Optional<Left> left(String token) {
        var now = clock.instant();
        var idle = Duration.ofMinutes(parameters.number("security.idle_minutes"));
        var whole = Duration.ofHours(parameters.number("security.absolute_hours"));
        return sql.one(
                "SELECT last_seen, created_at FROM web.session WHERE token = ?",
                row -> new Left(
                        Duration.between(now, row.instant("last_seen").plus(idle)),
                        Duration.between(now, row.instant("created_at").plus(whole))),
                Secret.hash(token));
    }

    /**
     * The account behind a session's token, and a note that it was seen, at most once a minute.
     *
     * @param act whether somebody does something; what a page asks by itself keeps no session open
     */
    Optional<Bearer> bySession(String token, boolean act) {
        var now = clock.instant();
        var idle = now.minus(Duration.ofMinutes(parameters.number("security.idle_minutes")));
        var old = now.minus(Duration.ofHours(parameters.number("security.absolute_hours")));
        var hash = Secret.hash(token);
        record Seen(Bearer bearer, Instant last) {}
        var seen = sql.one(
                        """
                SELECT a.id, a.person_id, a.must_change, s.last_seen, %s
                  FROM web.session s JOIN web.account a ON a.id = s.account_id
                 WHERE s.token = ? AND s.last_seen > ? AND s.created_at > ? AND NOT a.disabled
                """.formatted(Stamps.COLUMN),
                        row -> {
                            stamps.begin(row.number("stamp"));
                            return new Seen(
                                    new Bearer(
                                            row.number("id"),
                                            row.number("person_id"),
                                            row.flag("must_change"),
                                            List.of(),
                                            false),
                                    row.instant("last_seen"));
                        },
                        hash,
                        idle,
                        old)
                .filter(found -> here(found.bearer().person()));
        if (act && seen.isPresent() && seen.get().last().isBefore(now.minusSeconds(60))) {
            sql.update("UPDATE web.session SET last_seen = ? WHERE token = ?", now, hash);
        }
        return seen.map(Seen::bearer);
    }

    /** The account behind a program's token, and a note of its use, at most once a minute. */
    Optional<Bearer> byToken(String token) {
        var now = clock.instant();
        var hash = Secret.hash(token);
        record Used(Bearer bearer, @Nullable Instant last) {}
        var used = sql.one(
                        """
                SELECT a.id, a.person_id, t.scopes, t.last_used, %s
                  FROM web.api_token t JOIN web.account a ON a.id = t.account_id
                 WHERE t.token = ? AND t.revoked_at IS NULL AND t.expires_on >= ? AND NOT a.disabled
                """.formatted(Stamps.COLUMN),
                        row -> {
                            stamps.begin(row.number("stamp"));
                            return new Used(
                                    new Bearer(
                                            row.number("id"),
                                            row.number("person_id"),
                                            false,
                                            row.texts("scopes"),
                                            true),
                                    row.instantOrNull("last_used"));
                        },
                        hash,
                        LocalDate.now(clock))
                .filter(found -> here(found.bearer().person()));
        if (used.isPresent() && (used.get().last() == null || used.get().last().isBefore(now.minusSeconds(60)))) {
            sql.update("UPDATE web.api_token SET last_used = ? WHERE token = ?", now, hash);
        }
        return used.map(Used::bearer);
    }

    @Transactional
    void signOut(String token) {
        sql.update("DELETE FROM web.session WHERE token = ?", Secret.hash(token));
    }

    /** Opens an account; the caller's gate decided that it may. */
    @Transactional
    long create(String username, long person, String password, boolean mustChange) {
        Passwords.requireStrong(password, username, parameters.number("security.password_min"));
        return insert(username, person, Passwords.hash(password), mustChange);
    }

    @Transactional
    long insert(String username, long person, String hash, boolean mustChange) {
        return sql.number("""
                INSERT INTO web.account (id, version, username, person_id, password, password_set_at, must_change,
                       disabled, created_at)
                VALUES (nextval('web.account_seq'), 1, ?, ?, ?, ?, ?, false, ?) RETURNING id
                """, username.strip(), person, hash, clock.instant(), mustChange, clock.instant());
    }

    /**
     * A new password, and every session of the account ends, this one too.
     *
     * @throws RuleBroken {@code password.wrong}, {@code password.used} (one of the last five) or a rule of strength
     */
    @Transactional
    void changePassword(long id, String old, String fresh) {
        var account = byId(id).orElseThrow();
        if (!Passwords.matches(old, account.password())) {
            throw new RuleBroken("password.wrong");
        }
        Passwords.requireStrong(fresh, account.username(), parameters.number("security.password_min"));
        var earlier = sql.list(
                "SELECT password FROM web.password_history WHERE account_id = ? ORDER BY set_at DESC LIMIT 4",
                row -> row.text("password"),
                id);
        if (Passwords.matches(fresh, account.password())
                || earlier.stream().anyMatch(hash -> Passwords.matches(fresh, hash))) {
            throw new RuleBroken("password.used");
        }
        setPassword(account, fresh, false);
    }

    /** Sets a password somebody else chose for the person, to be changed at the first sign-in. */
    @Transactional
    void resetPassword(long id, String fresh) {
        var account = byId(id).orElseThrow();
        Passwords.requireStrong(fresh, account.username(), parameters.number("security.password_min"));
        setPassword(account, fresh, true);
    }

    private void setPassword(Account account, String fresh, boolean mustChange) {
        sql.update(
                "INSERT INTO web.password_history (account_id, password, set_at) VALUES (?, ?, ?)",
                account.id(),
                account.password(),
                clock.instant());
        sql.update("""
                UPDATE web.account SET password = ?, password_set_at = ?, must_change = ?, version = version + 1
                 WHERE id = ?
                """, Passwords.hash(fresh), clock.instant().atOffset(ZoneOffset.UTC), mustChange, account.id());
        endSessions(account.id());
    }

    void endSessions(long account) {
        sql.update("DELETE FROM web.session WHERE account_id = ?", account);
    }
}
