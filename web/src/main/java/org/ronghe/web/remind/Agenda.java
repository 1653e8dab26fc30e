package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Decisions;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.web.remind.Digest.Due;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Reads from the work register what one person has to do by when; asked without an actor. */
@ApplicationScoped
class Agenda {
    /** Nobody's day holds more; a calendar that has to show more is read by nobody. */
    private static final int MOST = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    Decisions decisions;

    @Inject
    Posts posts;

    /**
     * One item of a calendar.
     *
     * @param code the number people say
     */
    record Entry(String code, LocalDate due) {}

    /** What is open and has a day, of the person's own and what waits for the person's decision; at most 500 each. */
    List<Entry> entries(long person) {
        var entries = new ArrayList<>(sql.list(
                "SELECT kind, item_id, code, current_due FROM domain.work_item WHERE responsible = ?"
                        + " AND valid_to = 'infinity'"
                        + " AND category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING')"
                        // accepted work waits for a meeting, not for a day
                        + " AND category <> 'ACCEPTED' AND current_due IS NOT NULL ORDER BY current_due, version_id LIMIT "
                        + MOST,
                Agenda::entry,
                person));
        decisions.of(actor(person), MOST).stream()
                .filter(each -> each.due() != null)
                .map(each ->
                        new Entry(named(each.kind(), each.item(), each.code()), Objects.requireNonNull(each.due())))
                .forEach(entries::add);
        return entries;
    }

    /** What has no number of its own, such as a round, is said by its kind. */
    private static String named(String kind, long item, String code) {
        return code.isEmpty() ? Messages.all().get(Lang.ZH, "kind." + kind) + item : code;
    }

    private static Entry entry(Sql.Cursor row) throws SQLException {
        return new Entry(
                named(row.text("kind"), row.number("item_id"), row.text("code")), row.requiredDate("current_due"));
    }

    /** What the day's message says; empty lists when there is nothing to remind of. */
    Digest digest(long person) {
        var today = LocalDate.now(clock);
        int soonDays = soonDays();
        var running = sql.list(
                "SELECT code, current_due FROM domain.work_item WHERE responsible = ? AND valid_to = 'infinity'"
                        + " AND category IN ('RUNNING', 'WAITING') AND current_due <= ?"
                        + " ORDER BY current_due, version_id LIMIT " + MOST,
                Agenda::due,
                person,
                today.plusDays(soonDays));
        var waiting = decisions.of(actor(person), MOST).stream()
                .map(each -> new Due(each.code(), LocalDate.ofInstant(each.since(), clock.getZone())))
                .toList();
        return new Digest(
                today,
                soonDays,
                running.stream().filter(item -> item.due().isBefore(today)).toList(),
                running.stream().filter(item -> !item.due().isBefore(today)).toList(),
                waiting);
    }

    /** The person as if at the desk: what stands there is what a message may name. */
    private Actor actor(long person) {
        var standing = posts.standingOf(person, LocalDate.now(clock));
        return new Actor(0, person, standing.name(), standing.title(), standing.grants(), Set.of(), false, "");
    }

    int soonDays() {
        return parameters.number("rectify.due_soon_days");
    }

    private static Due due(Sql.Cursor row) throws SQLException {
        return new Due(row.text("code"), row.requiredDate("current_due"));
    }
}
