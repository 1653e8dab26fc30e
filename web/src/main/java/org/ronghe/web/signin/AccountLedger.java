package org.ronghe.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Accounts as the security administrator sees them: no business content. */
@ApplicationScoped
class AccountLedger {
    private static final int PAGE = 50;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Posts posts;

    public record Page(List<Row> rows, String q, @Nullable String next) {}

    public record Row(
            long id,
            long version,
            String username,
            String name,
            String title,
            boolean disabled,
            boolean mustChange,
            @Nullable Instant lastSeen) {}

    /** Whether the first administrator has been; anybody may know. */
    @Permits(value = Permits.OPEN, trace = Trace.NONE)
    boolean installed() {
        return sql.number("SELECT count(*) FROM (SELECT 1 FROM web.account LIMIT 1) AS one") > 0;
    }

    @Permits(value = "account.write", trace = Trace.NONE)
    Page page(@Nullable String q, @Nullable String after, LocalDate today) {
        var words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        record Line(
                long id,
                long version,
                String username,
                long person,
                boolean disabled,
                boolean must,
                @Nullable Instant seen) {}
        var lines = sql.list(
                """
                SELECT a.*, (SELECT max(s.last_seen) FROM web.session s WHERE s.account_id = a.id) AS seen
                  FROM web.account a
                 WHERE lower(a.username) > ? AND lower(a.username) LIKE ?
                 ORDER BY lower(a.username) LIMIT 51
                """,
                row -> new Line(
                        row.number("id"),
                        row.number("version"),
                        row.text("username"),
                        row.number("person_id"),
                        row.flag("disabled"),
                        row.flag("must_change"),
                        row.instantOrNull("seen")),
                after == null ? "" : after.toLowerCase(Locale.ROOT),
                words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        boolean more = lines.size() > PAGE;
        var shown = more ? lines.subList(0, PAGE) : lines;
        var ids = shown.stream().map(Line::person).collect(Collectors.toSet());
        var names = people.namesOf(ids);
        var titles = posts.titlesOf(ids, today);
        return new Page(
                shown.stream()
                        .map(line -> new Row(
                                line.id(),
                                line.version(),
                                line.username(),
                                names.getOrDefault(line.person(), ""),
                                titles.getOrDefault(line.person(), ""),
                                line.disabled(),
                                line.must(),
                                line.seen()))
                        .toList(),
                words,
                more ? shown.get(PAGE - 1).username() : null);
    }
}
