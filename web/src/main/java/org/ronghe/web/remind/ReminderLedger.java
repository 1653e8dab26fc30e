package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.web.signin.Secret;

/** What somebody chose, the calendar behind a secret, and what was sent. */
@ApplicationScoped
class ReminderLedger {
    private static final int PAGE = 50;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Agenda agenda;

    @Inject
    ReminderJob job;

    @Inject
    People people;

    @Inject
    Posts standings;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Post> posts;

    /**
     * 提醒方式.
     *
     * @param ways what the operator has set up
     * @param feedMadeAt since when there is a feed; null without one
     * @param feed the address of a feed just made, shown this once
     */
    public record Page(
            Channel channel,
            String mail,
            String webhook,
            List<Channel> ways,
            List<String> hosts,
            @Nullable Instant feedMadeAt,
            @Nullable String feed,
            int fromHour,
            int toHour,
            boolean workdaysOnly,
            int soonDays,
            List<Receipt> receipts) {}

    /**
     * One message.
     *
     * @param name whose it was; empty in somebody's own list
     * @param items how many items it named
     * @param answer why it was not taken, as a code; empty otherwise
     */
    public record Receipt(
            long id,
            String name,
            LocalDate day,
            Channel channel,
            boolean trial,
            int items,
            Delivery state,
            int attempts,
            @Nullable Instant endedAt,
            String answer) {
        Receipt of(String name) {
            return new Receipt(id, name, day, channel, trial, items, state, attempts, endedAt, answer);
        }
    }

    @Permits(value = "reminder.own", trace = Trace.NONE)
    Page page(@Nullable String feed) {
        record Wish(
                Channel channel,
                String mail,
                String webhook,
                @Nullable Instant feedMadeAt) {}
        long account = gate.actor().account();
        var wish = sql.one(
                        "SELECT channel, mail, webhook, feed_made_at FROM web.reminder_wish WHERE account_id = ?",
                        row -> new Wish(
                                row.word(Channel.class, "channel"),
                                row.text("mail"),
                                row.text("webhook"),
                                row.instantOrNull("feed_made_at")),
                        account)
                .orElse(new Wish(Channel.NONE, "", "", null));
        var hours = job.hours();
        return new Page(
                wish.channel(),
                wish.mail(),
                wish.webhook(),
                ways(),
                WebhookPost.hosts().stream().sorted().toList(),
                wish.feedMadeAt(),
                feed,
                hours.from(),
                hours.to(),
                hours.workdaysOnly(),
                agenda.soonDays(),
                sql.list(
                        SELECT + "r.account_id = ? ORDER BY r.id DESC LIMIT 30",
                        row -> line(row).receipt(),
                        account));
    }

    private List<Channel> ways() {
        var ways = new ArrayList<>(List.of(Channel.NONE));
        posts.stream().filter(Post::ready).map(Post::channel).forEach(ways::add);
        ways.sort(Comparator.naturalOrder());
        return ways;
    }

    /**
     * The calendar behind a secret; whoever has the secret reads it, so it says numbers and days alone.
     *
     * @throws NotFound for a secret that opens nothing, and for somebody who has left
     */
    @Permits(value = Permits.OPEN, trace = Trace.NONE)
    String feed(String secret) {
        var person = sql.one(
                        "SELECT a.person_id FROM web.reminder_wish w"
                                + " JOIN web.account a ON a.id = w.account_id AND NOT a.disabled WHERE w.feed = ?",
                        row -> row.number("person_id"),
                        Secret.hash(secret))
                .filter(found ->
                        standings.standingOf(found, LocalDate.now(clock)).here())
                .orElseThrow(() -> new NotFound("feed", 0));
        return CalendarFeed.of("融合待办", agenda.entries(person));
    }

    /** Receipts of everybody, newest first; {@code next} is where the following page starts. */
    public record Receipts(
            List<Receipt> receipts,
            ReceiptFilter filter,
            @Nullable Long next) {}

    @Permits(value = "reminder.read", trace = Trace.READ)
    @Transactional
    Receipts receipts(ReceiptFilter filter) {
        var where = where(filter);
        if (filter.before() != null) {
            where.and("r.id < ?", filter.before());
        }
        var lines = sql.list(
                SELECT + where.text() + " ORDER BY r.id DESC LIMIT " + (PAGE + 1),
                ReminderLedger::line,
                where.values());
        boolean more = lines.size() > PAGE;
        var shown = more ? lines.subList(0, PAGE) : lines;
        return new Receipts(
                named(shown), filter, more ? shown.get(PAGE - 1).receipt().id() : null);
    }

    /** Every receipt of the filter, for a file. */
    @Permits(value = "reminder.read", trace = Trace.READ)
    @Transactional
    void each(ReceiptFilter filter, Consumer<Receipt> consumer) {
        var where = where(filter);
        sql.parts(
                SELECT + where.text() + " ORDER BY r.id DESC",
                ReminderLedger::line,
                part -> named(part).forEach(consumer),
                where.values());
    }

    private static Where where(ReceiptFilter filter) {
        var where = new Where();
        if (filter.state() != null) {
            where.and("r.state = ?", filter.state());
        }
        if (filter.day() != null) {
            where.and("r.day = ?", filter.day());
        }
        return where;
    }

    private static final String SELECT =
            "SELECT r.*, a.person_id FROM web.reminder_receipt r JOIN web.account a ON a.id = r.account_id WHERE ";

    private record Line(Receipt receipt, long person) {}

    private static Line line(Sql.Cursor row) throws SQLException {
        return new Line(
                new Receipt(
                        row.number("id"),
                        "",
                        row.requiredDate("day"),
                        row.word(Channel.class, "channel"),
                        row.flag("trial"),
                        row.integer("items"),
                        row.word(Delivery.class, "state"),
                        row.integer("attempts"),
                        row.instantOrNull("ended_at"),
                        row.text("answer")),
                row.number("person_id"));
    }

    private List<Receipt> named(List<Line> lines) {
        var names = people.namesOf(lines.stream().map(Line::person).distinct().toList());
        return lines.stream()
                .map(line -> line.receipt().of(names.getOrDefault(line.person(), "")))
                .toList();
    }
}
