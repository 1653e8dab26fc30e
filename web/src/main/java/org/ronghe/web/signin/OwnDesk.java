package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Pick;

/** What people do with their own account: password, sessions, tokens for programs. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class OwnDesk {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    Parameters parameters;

    @Inject
    AuditNote note;

    /** The old password and the new one, twice. */
    public record PasswordChange(
            @NotBlank @Size(max = 512) String passwordOld,
            @NotBlank @Size(max = 512) String passwordNew,
            @NotBlank @Size(max = 512) String passwordAgain) {}

    @Permits("account.own")
    void changePassword(PasswordChange asked) {
        if (!asked.passwordNew().equals(asked.passwordAgain())) {
            throw new RuleBroken("password.differs");
        }
        accounts.changePassword(gate.actor().account(), asked.passwordOld(), asked.passwordNew());
    }

    @Permits("account.own")
    void endSession(long id) {
        if (sql.update(
                        "DELETE FROM web.session WHERE id = ? AND account_id = ?",
                        id,
                        gate.actor().account())
                == 0) {
            throw new NotFound("session", id);
        }
    }

    /** A token for a program: for a purpose, within named permissions, until a day. */
    public record NewToken(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 500) String purpose,
            @NotEmpty @Pick("scope") Set<String> scopes,
            @Min(1) @NotNull Integer days) {}

    /** A token just made: its secret is shown this once and kept nowhere. */
    public record MadeToken(long id, String name, String token, LocalDate expiresOn) {}

    /**
     * Makes a token that reaches no further than its maker.
     *
     * @throws RuleBroken {@code token.too-long} beyond the parameter security.token_max_days, {@code token.scope} for a
     *     permission the maker does not hold
     */
    @Permits("token.write")
    MadeToken makeToken(NewToken asked) {
        int most = parameters.number("security.token_max_days");
        int days = Objects.requireNonNull(asked.days());
        if (days > most) {
            throw new RuleBroken("token.too-long", most);
        }
        for (var scope : asked.scopes()) {
            if (!ScopePick.offered(gate.actor()).contains(scope)) {
                throw new RuleBroken("token.scope", scope);
            }
        }
        var secret = Secret.draw();
        var expires = LocalDate.now(clock).plusDays(days);
        long id = sql.number(
                """
                INSERT INTO web.api_token (id, account_id, name, purpose, scopes, token, created_at, expires_on)
                VALUES (nextval('web.api_token_seq'), ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                gate.actor().account(),
                asked.name(),
                asked.purpose(),
                asked.scopes(),
                Secret.hash(secret),
                clock.instant(),
                expires);
        note.about("token", id, asked.name());
        return new MadeToken(id, asked.name(), secret, expires);
    }

    @Permits("token.write")
    void revokeToken(long id) {
        note.about("token", id, "");
        if (sql.update(
                        "UPDATE web.api_token SET revoked_at = ? WHERE id = ? AND account_id = ? AND revoked_at IS NULL",
                        clock.instant(),
                        id,
                        gate.actor().account())
                == 0) {
            throw new NotFound("token", id);
        }
    }
}
