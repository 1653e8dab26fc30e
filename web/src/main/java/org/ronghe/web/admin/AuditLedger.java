package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;

/**
 * The audit chain for its administrator: who did what when and from where, with the records' numbers but without their
 * content. Looking leaves a line too.
 */
@ApplicationScoped
class AuditLedger {
    private static final int PAGE = 50;

    @Inject
    Sql sql;

    /** Lines, newest first; {@code next} is where the following page starts. */
    public record Page(
            List<Line> lines,
            String what,
            @Nullable Long account,
            String object,
            boolean refused,
            @Nullable Long next) {}

    public record Line(
            long seq,
            String at,
            long account,
            String name,
            String roles,
            boolean token,
            String from,
            String what,
            String object,
            String label,
            String outcome,
            String hash) {}

    @Permits(value = "audit.read", trace = Trace.READ)
    Page page(
            @Nullable String what,
            @Nullable Long account,
            @Nullable String object,
            boolean refused,
            @Nullable Long before) {
        var where = new StringBuilder("seq < ?");
        var values = new ArrayList<@Nullable Object>();
        values.add(before == null ? Long.MAX_VALUE : before);
        if (what != null && !what.isBlank()) {
            where.append(" AND what = ?");
            values.add(what.strip());
        }
        if (account != null) {
            where.append(" AND account = ?");
            values.add(account);
        }
        if (object != null && !object.isBlank()) {
            where.append(" AND object = ?");
            values.add(object.strip());
        }
        if (refused) {
            where.append(" AND outcome <> 'ok'");
        }
        var lines = sql.list(
                "SELECT seq, hash, what, object, outcome, account, line::jsonb ->> 'at' AS at, line::jsonb ->> 'name' AS name,"
                        + " line::jsonb ->> 'roles' AS roles, (line::jsonb ->> 'token')::boolean AS token,"
                        + " line::jsonb ->> 'from' AS source, line::jsonb ->> 'label' AS label"
                        + " FROM domain.audit_line WHERE " + where + " ORDER BY seq DESC LIMIT " + (PAGE + 1),
                row -> new Line(
                        row.number("seq"),
                        row.text("at"),
                        row.number("account"),
                        row.text("name"),
                        row.text("roles"),
                        row.flag("token"),
                        row.text("source"),
                        row.text("what"),
                        row.text("object"),
                        row.text("label"),
                        row.text("outcome"),
                        HexFormat.of().formatHex(row.bytes("hash"))),
                values.toArray());
        boolean more = lines.size() > PAGE;
        return new Page(
                more ? lines.subList(0, PAGE) : lines,
                what == null ? "" : what,
                account,
                object == null ? "" : object,
                refused,
                more ? lines.get(PAGE - 1).seq() : null);
    }
}
