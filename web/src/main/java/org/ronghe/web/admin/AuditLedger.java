package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.People;

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
    People people;

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
            String who,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Long next) {

        /** The address of the following page. */
        public String following() {
            return "/admin/audit?what=" + encoded(what) + (account == null ? "" : "&account=" + account) + "&object="
                    + encoded(object) + "&refused=" + refused + "&who=" + encoded(who)
                    + (since == null ? "" : "&since=" + since) + (until == null ? "" : "&until=" + until) + "&before="
                    + next;
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
     * @param who name of a person, or part of it, or the name of an account
     * @param since first day, of the office's clock
     * @param until last day
     * @param object kind and number such as {@code rectification/12}, or the number people say
     */
    @Permits(value = "audit.read", trace = Trace.READ)
    Page page(
            @Nullable String what,
            @Nullable Long account,
            @Nullable String object,
            boolean refused,
            @Nullable String who,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
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
        if (who != null && !who.isBlank()) {
            where.append(" AND account = ANY (?)");
            values.add(accounts(who.strip()));
        }
        if (since != null) {
            where.append(" AND at >= ?");
            values.add(start(since));
        }
        if (until != null) {
            where.append(" AND at < ?");
            values.add(start(until.plusDays(1)));
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
                who == null ? "" : who,
                since,
                until,
                more ? lines.get(PAGE - 1).seq() : null);
    }

    /** As the chain writes it: a text that sorts as time does. */
    private static String start(LocalDate day) {
        return day.atStartOfDay(OfficeClock.OFFICE).toInstant().toString().replace("Z", "");
    }

    /** Accounts of everybody who is called so. */
    private List<Long> accounts(String who) {
        record Account(long id, String username, long person) {}
        var accounts = sql.list(
                "SELECT id, username, coalesce(person_id, 0) AS person FROM web.account",
                row -> new Account(row.number("id"), row.text("username"), row.number("person")));
        var names = people.namesOf(accounts.stream().map(Account::person).toList());
        return accounts.stream()
                .filter(each -> each.username().equals(who)
                        || names.getOrDefault(each.person(), "").contains(who))
                .map(Account::id)
                .toList();
    }

    /** The places of all records at once, each kind from its own ledger. */
    private List<Line> placed(List<Line> lines) {
        var places = new HashMap<String, String>();
        for (var ledger : ledgers) {
            var start = ledger.kind() + "/";
            var ids = lines.stream()
                    .map(Line::object)
                    .filter(object -> object.startsWith(start))
                    .map(object -> object.substring(start.length()))
                    .filter(id -> id.matches("\\d{1,18}"))
                    .map(Long::valueOf)
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
