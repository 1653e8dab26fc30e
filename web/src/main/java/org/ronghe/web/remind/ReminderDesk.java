package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Sql;
import org.ronghe.web.signin.Secret;
import org.ronghe.webkit.bind.Hidden;

/** How somebody is reminded outside the house; everybody for themselves. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ReminderDesk {
    private static final Duration BETWEEN_TRIALS = Duration.ofMinutes(5);

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    AuditNote note;

    @Inject
    @Any
    Instance<Post> posts;

    /** The way of the day's message, and its address. */
    public record ReminderWish(
            @NotNull Channel channel,
            @Email @Size(max = 200) @Nullable String mail,
            @Size(max = 500) @Nullable String webhook) {}

    /**
     * @throws RuleBroken {@code remind.not-set-up} for a way that the operator has not set up, {@code remind.address}
     *     where the way chosen has no address, {@code remind.host} for a robot on a host that is not listed
     */
    @Permits("reminder.own")
    void wish(ReminderWish asked) {
        var channel = Objects.requireNonNull(asked.channel());
        var mail = Objects.requireNonNullElse(asked.mail(), "");
        var webhook = Objects.requireNonNullElse(asked.webhook(), "");
        if (channel != Channel.NONE) {
            if (posts.stream().noneMatch(post -> post.channel() == channel && post.ready())) {
                throw new RuleBroken("remind.not-set-up");
            }
            if ((channel == Channel.MAIL ? mail : webhook).isEmpty()) {
                throw new RuleBroken("remind.address");
            }
        }
        if (!webhook.isEmpty() && !WebhookPost.allowed(webhook, WebhookPost.hosts())) {
            throw new RuleBroken("remind.host", String.join(", ", WebhookPost.hosts()));
        }
        long account = gate.actor().account();
        sql.update("""
                INSERT INTO web.reminder_wish (account_id, channel, mail, webhook) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE
                   SET channel = excluded.channel, mail = excluded.mail, webhook = excluded.webhook
                """, account, channel, mail, webhook);
        note.detail("channel", channel.name());
    }

    /** A new feed. @param replaces whether the present address is to stop working */
    public record NewFeed(@Hidden @NotNull Boolean replaces) {}

    /**
     * A new secret for the feed; the one before opens nothing any more.
     *
     * @return the secret, shown this once
     * @throws RuleBroken {@code remind.feed-exists} when there is a feed that the asker did not know of
     */
    @Permits("reminder.own")
    String feed(NewFeed asked) {
        if (!Boolean.TRUE.equals(asked.replaces())
                && sql.number(
                                "SELECT count(*) FROM web.reminder_wish WHERE account_id = ? AND feed IS NOT NULL",
                                gate.actor().account())
                        > 0) {
            throw new RuleBroken("remind.feed-exists");
        }
        var secret = Secret.draw();
        sql.update("""
                INSERT INTO web.reminder_wish (account_id, feed, feed_made_at) VALUES (?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE SET feed = excluded.feed, feed_made_at = excluded.feed_made_at
                """, gate.actor().account(), Secret.hash(secret), clock.instant());
        note.detail("feed", "new");
        return secret;
    }

    @Permits("reminder.own")
    void endFeed() {
        if (sql.update(
                        "UPDATE web.reminder_wish SET feed = NULL, feed_made_at = NULL WHERE account_id = ? AND feed IS NOT NULL",
                        gate.actor().account())
                == 0) {
            throw new NotFound("feed", gate.actor().account());
        }
        note.detail("feed", "ended");
    }

    /**
     * Asks for a message now, to see that it arrives; it says so and nothing else.
     *
     * @throws RuleBroken {@code remind.no-channel} without a way, {@code remind.trial-again} within five minutes
     */
    @Permits("reminder.own")
    void trial() {
        long account = gate.actor().account();
        var channel = sql.one(
                        "SELECT channel FROM web.reminder_wish WHERE account_id = ? FOR UPDATE",
                        row -> row.word(Channel.class, "channel"),
                        account)
                .orElse(Channel.NONE);
        if (channel == Channel.NONE) {
            throw new RuleBroken("remind.no-channel");
        }
        var now = clock.instant();
        if (sql.number(
                        "SELECT count(*) FROM web.reminder_receipt WHERE account_id = ? AND trial AND next_try > ?",
                        account,
                        now.minus(BETWEEN_TRIALS))
                > 0) {
            throw new RuleBroken("remind.trial-again", BETWEEN_TRIALS.toMinutes());
        }
        sql.update(
                "INSERT INTO web.reminder_receipt (account_id, channel, day, trial, state, next_try)"
                        + " VALUES (?, ?, ?, true, 'WAITING', ?)",
                account,
                channel,
                LocalDate.now(clock),
                now);
    }
}
