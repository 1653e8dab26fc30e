package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
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

    @Inject
    @Any
    Instance<Findable> ledgers;

    /** Lines, newest first; {@code next} is where the following page starts. */
    public record Page(
            List<Line> lines,
            String what,
            @Nullable Long account,
            String object,
            boolean refused,
            @Nullable Long next) {

        /** The address of the following page. */
        public String following() {
            return "/admin/audit?what=" + encoded(what) + (account == null ? "" : "&account=" + account) + "&object="
                    + encoded(object) + "&refused=" + refused + "&before=" + next;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * One line.
     *
     * @param place where the record stands, such as its round; empty where the number alone is plain
     */
    public record Line(
            long seq,
            String at,
            long account,
            String name,
            String roles,
            boolean token,
            String from,
            String what,
            String step,
            String object,
            String label,
            String place,
            String outcome,
            String hash) {
        Line at(String place) {
            return new Line(
                    seq, at, account, name, roles, token, from, what, step, object, label, place, outcome, hash);
        }
    }

    /**
     * @param what words for an action, a step or a refusal in either language, or a code itself
     * @param object kind and number such as {@code rectification/12}, or the number people say
     */
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
            var codes = AuditWords.codes(what.strip());
            where.append(" AND (what = ANY (?) OR step = ANY (?) OR outcome = ANY (?))");
            values.addAll(List.of(codes.actions(), codes.steps(), codes.outcomes()));
        }
        if (account != null) {
            where.append(" AND account = ?");
            values.add(account);
        }
        if (object != null && !object.isBlank()) {
            where.append(" AND (object = ? OR label = ?)");
            values.addAll(List.of(object.strip(), object.strip()));
        }
        if (refused) {
            where.append(" AND outcome <> 'ok'");
        }
        var lines = sql.list(
                "SELECT seq, hash, what, coalesce(step, '') AS step, object, label, outcome, account, at,"
                        + " line::jsonb ->> 'name' AS name, line::jsonb ->> 'roles' AS roles,"
                        + " (line::jsonb ->> 'token')::boolean AS token, line::jsonb ->> 'from' AS source"
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
                        row.text("step"),
                        row.text("object"),
                        row.text("label"),
                        "",
                        row.text("outcome"),
                        HexFormat.of().formatHex(row.bytes("hash"))),
                values.toArray());
        boolean more = lines.size() > PAGE;
        return new Page(
                placed(more ? lines.subList(0, PAGE) : lines),
                what == null ? "" : what,
                account,
                object == null ? "" : object,
                refused,
                more ? lines.get(PAGE - 1).seq() : null);
    }

    /** The places of all records at once, each kind from its own ledger. */
    private List<Line> placed(List<Line> lines) {
        var places = new HashMap<String, String>();
        for (var ledger : ledgers) {
            var start = ledger.kind() + "/";
            var ids = lines.stream()
                    .map(Line::object)
                    .filter(object -> object.startsWith(start))
                    .map(object -> Long.valueOf(object.substring(start.length())))
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                ledger.namesOf(ids).forEach((id, name) -> places.put(start + id, name.place()));
            }
        }
        return lines.stream()
                .map(line -> line.at(places.getOrDefault(line.object(), "")))
                .toList();
    }
}
