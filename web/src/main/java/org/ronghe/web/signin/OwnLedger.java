package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Memberships;

/** What people see of their own account (domain rules §5.3): sessions, tokens, what they did, who read their items. */
@ApplicationScoped
class OwnLedger {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Accounts accounts;

    @Inject
    Parameters parameters;

    @Inject
    Memberships memberships;

    @Inject
    @Any
    Instance<Findable> ledgers;

    /** 我的数据. */
    public record Page(
            String name,
            String title,
            List<Role> roles,
            List<Memberships.Stretch> memberships,
            List<Memberships.Temporary> temporary,
            List<SessionLine> sessions,
            List<Access> readers,
            List<Access> own) {}

    public record SessionLine(long id, Instant since, Instant lastSeen, String address, String agent) {}

    /** One line of the audit chain as the person concerned may see it: what and when, and by which role. */
    public record Access(String at, String who, String what, String label, String outcome) {
        /** Whom the reader was, in the order of the table of roles. */
        public List<Role> roles() {
            return Stream.of(Role.values())
                    .filter(role -> Arrays.asList(who.split(" ", -1)).contains(role.name()))
                    .toList();
        }
    }

    @Permits(value = "account.own", trace = Trace.NONE)
    Page page() {
        var actor = gate.actor();
        return new Page(
                actor.name(),
                actor.title(),
                roles(),
                memberships.of(actor.person()),
                memberships.temporaryOf(actor.person()),
                sql.list(
                        "SELECT id, created_at, last_seen, address, agent FROM web.session WHERE account_id = ? ORDER BY id DESC",
                        row -> new SessionLine(
                                row.number("id"),
                                row.instant("created_at"),
                                row.instant("last_seen"),
                                row.text("address"),
                                row.text("agent")),
                        actor.account()),
                readers(actor.person(), actor.account()),
                sql.list(
                        "SELECT line::jsonb ->> 'at' AS at, '' AS who, what, line::jsonb ->> 'label' AS label, outcome"
                                + " FROM domain.audit_line WHERE account = ? ORDER BY seq DESC LIMIT 30",
                        OwnLedger::access,
                        actor.account()));
    }

    /**
     * How long the reader's session lasts.
     *
     * @param minutes until it ends, counted up
     * @param soon whether that is near enough to say so
     * @param byAge whether it ends for age, which going on does not change
     */
    public record Remaining(long minutes, boolean soon, boolean byAge) {}

    @Permits(value = "account.own", trace = Trace.NONE)
    Remaining remaining(@Nullable String token) {
        var left = token == null ? null : accounts.left(token).orElse(null);
        if (left == null) {
            return new Remaining(0, false, false);
        }
        boolean byAge = left.whole().compareTo(left.idle()) < 0;
        long minutes = ((byAge ? left.whole() : left.idle()).toSeconds() + 59) / 60;
        return new Remaining(minutes, minutes <= parameters.number("security.idle_warn_minutes"), byAge);
    }

    private List<Role> roles() {
        return gate.actor().roles().stream().sorted().toList();
    }

    private static Access access(Sql.Cursor row) throws java.sql.SQLException {
        return new Access(row.text("at"), row.text("who"), row.text("what"), row.text("label"), row.text("outcome"));
    }

    /** Who opened items that name the person, by the register; roles and days, newest first. */
    private List<Access> readers(long person, long account) {
        return sql.list(
                """
                SELECT a.line::jsonb ->> 'at' AS at, a.line::jsonb ->> 'roles' AS who, a.what,
                       a.line::jsonb ->> 'label' AS label, a.outcome
                  FROM domain.audit_line a
                 WHERE a.object IN (SELECT kind || '/' || item_id FROM domain.work_item
                                     WHERE responsible = ? AND valid_to = 'infinity' LIMIT 200)
                   AND a.what = ANY (?) AND a.account <> ? AND a.outcome = 'ok'
                 ORDER BY a.seq DESC LIMIT 30
                """,
                OwnLedger::access,
                person,
                ledgers.stream().map(Findable::permission).toList(),
                account);
    }

    /**
     * Tokens of the reader, newest first.
     *
     * @param mostDays the longest that a token may hold
     * @param never what the reader may do and no token ever
     * @param made the one just made, with its secret
     */
    public record Tokens(List<TokenLine> tokens, int mostDays, List<String> never, OwnDesk.@Nullable MadeToken made) {}

    public record TokenLine(
            long id,
            String name,
            String purpose,
            List<String> scopes,
            Instant createdAt,
            LocalDate expiresOn,
            @Nullable Instant lastUsed,
            @Nullable Instant revokedAt) {}

    @Permits(value = "token.write", trace = Trace.NONE)
    Tokens tokens(OwnDesk.@Nullable MadeToken made) {
        return new Tokens(
                sql.list(
                        "SELECT * FROM web.api_token WHERE account_id = ? ORDER BY id DESC LIMIT 100",
                        row -> new TokenLine(
                                row.number("id"),
                                row.text("name"),
                                row.text("purpose"),
                                row.texts("scopes"),
                                row.instant("created_at"),
                                row.requiredDate("expires_on"),
                                row.instantOrNull("last_used"),
                                row.instantOrNull("revoked_at")),
                        gate.actor().account()),
                parameters.number("security.token_max_days"),
                ScopePick.never(gate.actor()),
                made);
    }
}
