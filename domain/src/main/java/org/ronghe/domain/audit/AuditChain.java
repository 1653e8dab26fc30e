package org.ronghe.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ronghe.domain.Stale;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Sql;

/**
 * Appends to the audit chain (等保 8.1.4.3). The line itself is made in the database by {@code domain.append_audit},
 * which lets one writer in at a time until its commit: call it last. Lines are never changed; a trigger refuses it.
 */
@ApplicationScoped
public class AuditChain {
    /** Asked for once: {@link Json} itself searches every jar for its provider on every call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A line of the caller's transaction: it stands or falls with the work. */
    @Transactional
    public void success(Actor actor, String what, AuditNote note) {
        append(actor, what, note, "ok");
    }

    /** A line of its own transaction: it stays although the work was refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refusal(Actor actor, String what, AuditNote note, String outcome) {
        append(actor, what, note, outcome);
    }

    /** A line about something that no gate guards: sign-in, sign-out, start and stop. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void event(Actor actor, String what, String outcome, String label) {
        var note = new AuditNote();
        note.about(what, actor.account(), label);
        append(actor, what, note, outcome);
    }

    /** Who wrote to the record last, by the chain; reads and exports are none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Stale.Change> lastWrite(AuditNote note) {
        return note.object().isEmpty()
                ? Optional.empty()
                : sql.one(
                        """
                        SELECT line::jsonb ->> 'name' AS name, at, account, what, coalesce(step, '') AS step
                          FROM domain.audit_line
                         WHERE object = ? AND outcome = 'ok' AND what NOT LIKE '%read' AND what NOT LIKE '%export'
                         ORDER BY seq DESC LIMIT 1
                        """,
                        row -> new Stale.Change(
                                row.text("name"),
                                Instant.parse(row.text("at")),
                                row.text("what"),
                                row.text("step"),
                                row.number("account")),
                        note.object());
    }

    /**
     * Somebody who opened a record.
     *
     * @param roles that the person had then
     */
    public record Read(Instant at, long person, Set<Role> roles) {}

    /**
     * Who opened the record, the latest first; at most five hundred. For whoever the record is about, behind the
     * asker's own gate.
     *
     * @param kind as in {@link AuditNote#about}
     */
    public List<Read> reads(String kind, long id) {
        return sql.list(
                """
                SELECT at, line::jsonb ->> 'person' AS person, line::jsonb ->> 'roles' AS roles
                  FROM domain.audit_line
                 WHERE object = ? AND outcome = 'ok' AND what LIKE '%read'
                 ORDER BY seq DESC LIMIT 500
                """,
                row -> new Read(
                        Instant.parse(row.text("at")),
                        Long.parseLong(row.text("person")),
                        Stream.of(row.text("roles").split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet())),
                kind + "/" + id);
    }

    private void append(Actor actor, String what, AuditNote note, String outcome) {
        var line = JSON.createObjectBuilder()
                .add("at", clock.instant().toString())
                .add("account", actor.account())
                .add("person", actor.person())
                .add("name", actor.name())
                .add("roles", actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .add("token", actor.token())
                .add("from", actor.from())
                .add("what", what)
                .add("object", note.object())
                .add("label", note.label())
                .add("outcome", outcome);
        if (!note.details().isEmpty()) {
            var details = JSON.createObjectBuilder();
            note.details().forEach(details::add);
            line.add("details", details);
        }
        sql.number("SELECT domain.append_audit(?)", line.build().toString());
    }
}
