package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;

/**
 * The messages of the day and how each of them stands, each change a transaction of its own. However many nodes look: a
 * message is written down once by the index, and taken by one node by its row's lock.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
class Outbox {
    /** A node that took a message and said nothing for so long has stopped. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    /** A message that this node has to send now. */
    record Taken(long id, long person, Channel channel, String address, boolean trial, int attempts) {}

    /**
     * Writes down a message for everybody who wants one and has none of today; what it says is read when it is sent.
     */
    void fill() {
        var today = LocalDate.now(clock);
        sql.update("""
                INSERT INTO web.reminder_receipt (account_id, channel, day, trial, state, next_try)
                SELECT w.account_id, w.channel, ?, false, 'WAITING', ?
                  FROM web.reminder_wish w JOIN web.account a ON a.id = w.account_id AND NOT a.disabled
                 WHERE w.channel <> 'NONE'
                   AND NOT EXISTS (SELECT 1 FROM web.reminder_receipt r
                                    WHERE r.account_id = w.account_id AND r.day = ? AND NOT r.trial)
                ON CONFLICT DO NOTHING
                """, today, clock.instant(), today);
    }

    /** What a stopped node had in hand may have arrived: it is left alone and said to be unsure. */
    void giveUpTaken() {
        sql.update(
                "UPDATE web.reminder_receipt SET state = 'UNSURE', ended_at = ? WHERE state = 'SENDING' AND next_try < ?",
                clock.instant(),
                clock.instant());
    }

    /** Takes the message that waits longest; a person who wants none any more gets none. */
    Optional<Taken> take(boolean trialsOnly) {
        var now = clock.instant();
        return sql.one(
                """
                UPDATE web.reminder_receipt r SET state = 'SENDING', attempts = attempts + 1, next_try = ?
                  FROM web.account a, web.reminder_wish w
                 WHERE a.id = r.account_id AND w.account_id = r.account_id
                   AND r.id = (SELECT id FROM web.reminder_receipt
                                WHERE state = 'WAITING' AND next_try <= ? AND (trial OR NOT ?)
                                ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING r.id, a.person_id, r.channel, w.mail, w.webhook, r.trial, r.attempts
                """,
                row -> {
                    var channel = row.word(Channel.class, "channel");
                    return new Taken(
                            row.number("id"),
                            row.number("person_id"),
                            channel,
                            row.text(channel == Channel.MAIL ? "mail" : "webhook"),
                            row.flag("trial"),
                            row.integer("attempts"));
                },
                now.plus(TAKEN),
                now,
                trialsOnly);
    }

    void ended(Taken message, Delivery how, int items) {
        sql.update(
                "UPDATE web.reminder_receipt SET state = ?, items = ?, ended_at = ?, answer = '' WHERE id = ?",
                how,
                items,
                clock.instant(),
                message.id());
    }

    /** Tried again after a pause that doubles, until the parameter says enough. A trial is tried once. */
    void failed(Taken message, String answer) {
        boolean again = !message.trial() && message.attempts() < parameters.number("remind.max_attempts");
        Instant now = clock.instant();
        sql.update(
                "UPDATE web.reminder_receipt SET state = ?, answer = ?, next_try = ?, ended_at = ? WHERE id = ?",
                again ? Delivery.WAITING : Delivery.FAILED,
                answer,
                now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(10, message.attempts() - 1))),
                again ? null : now,
                message.id());
    }

    /** A message that was to go out on an earlier day goes out no more: today's says the same and more. */
    void dropOld() {
        sql.update(
                "UPDATE web.reminder_receipt SET state = 'FAILED', ended_at = ? WHERE state = 'WAITING' AND day < ?",
                clock.instant(),
                LocalDate.now(clock));
    }
}
