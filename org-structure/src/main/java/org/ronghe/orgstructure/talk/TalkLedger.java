package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.store.Where;
import org.ronghe.webkit.http.Leaf;

/** Where people read their own talks; nobody reads those of others. */
@ApplicationScoped
class TalkLedger {
    private static final String TABLE = "orgstructure.talk";
    private static final String NEWEST = " ORDER BY t.id DESC";

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * One page of the reader's talks; {@code total} above 1,000 is "more than 1,000".
     *
     * @param waiting how many wait for the reader's own answer
     */
    public record TalkPage(
            TalkFilter filter,
            int waiting,
            List<TalkRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    /**
     * One talk, as the reader sees it.
     *
     * @param with the other one, and {@code post} as it was on that day
     * @param own whether the reader entered it
     * @param mayAnswer whether the reader may agree or object now, {@code mayObject} whether object
     */
    public record TalkRow(
            long id,
            long version,
            LocalDate day,
            String with,
            String post,
            TalkOccasion occasion,
            TalkState state,
            boolean own,
            boolean mayAnswer,
            boolean mayObject,
            boolean mayWithdraw) {}

    /** What an empty form starts from. */
    public record NewTalkPage(LocalDate day) {}

    @Permits(value = "talk.record", trace = Trace.NONE)
    NewTalkPage blank() {
        return new NewTalkPage(LocalDate.now(clock));
    }

    @Permits(value = "talk.read", trace = Trace.NONE)
    TalkPage page(TalkFilter filter) {
        var where = where(filter);
        var keyed = Leaf.below(where, "t.id", filter.after());
        long me = gate.actor().person();
        var rows = sql.list(
                "SELECT * FROM " + TABLE + " t WHERE " + keyed.text() + NEWEST + Leaf.LIMIT,
                row -> row(row, me),
                keyed.values());
        var leaf = Leaf.of(sql, TABLE + " t", where, rows);
        return new TalkPage(
                filter,
                (int) waiting(),
                List.copyOf(leaf.rows()),
                leaf.total(),
                leaf.more(),
                leaf.next(last -> String.valueOf(last.id())));
    }

    /** How many talks wait for the reader to agree. */
    long waiting() {
        return sql.number(
                "SELECT count(*) FROM orgstructure.talk WHERE other = ? AND state = 'RECORDED'",
                gate.actor().person());
    }

    /** Decides an export; its line is in the audit chain before the first byte leaves. */
    @Permits(value = "talk.read", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LocalDate open() {
        return LocalDate.now(clock);
    }

    /** Hands over every own talk of the filter. */
    @Permits(value = "talk.read", trace = Trace.NONE)
    @Transactional
    void each(TalkFilter filter, Consumer<TalkRow> consumer) {
        var where = where(filter);
        long me = gate.actor().person();
        sql.each(
                "SELECT * FROM " + TABLE + " t WHERE " + where.text() + NEWEST,
                row -> row(row, me),
                consumer,
                where.values());
    }

    /** With the same rule as {@link Talk#visibleTo}, for the database. */
    private Where where(TalkFilter filter) {
        long me = gate.actor().person();
        var where = new Where().and("(t.recorder = ? OR t.other = ?)", me, me);
        if (!filter.state().isEmpty()) {
            where.and("t.state = ANY (?)", filter.state());
        }
        if (filter.year() != null) {
            where.and("extract(year FROM t.day) = ?", filter.year());
        }
        return where;
    }

    private static TalkRow row(Sql.Cursor row, long me) throws SQLException {
        boolean own = row.number("recorder") == me;
        var state = row.word(TalkState.class, "state");
        return new TalkRow(
                row.number("id"),
                row.number("version"),
                row.requiredDate("day"),
                row.text(own ? "other_name" : "recorder_name"),
                row.text(own ? "other_post" : "recorder_post"),
                row.word(TalkOccasion.class, "occasion"),
                state,
                own,
                !own && state.moves().containsKey(TalkStep.CONFIRM),
                !own && state.moves().containsKey(TalkStep.OBJECT),
                own && state.moves().containsKey(TalkStep.WITHDRAW));
    }
}
