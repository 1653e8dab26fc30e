package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.ListChoice.Density;
import org.ronghe.webkit.bind.Hidden;

/** Views that people keep: a name for the query of a ledger, theirs alone. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ViewDesk {
    private static final int MOST = 20;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** The kept views of one ledger. */
    public record Page(String ledger, List<View> views, String query) {}

    public record View(long id, String name, String address) {}

    public record NewView(
            @Hidden @NotBlank @Pattern(regexp = "rectification") String ledger,

            @NotBlank @Size(max = 40) String name,
            @Hidden @Size(max = 1000) @Nullable String query) {}

    /** What a list shows of its optional columns; none at all is a choice too. */
    public record NewListChoice(
            @Hidden @NotBlank @Pattern(regexp = "rectification") String list,

            @Size(max = 20) Set<@Pattern(regexp = "[a-z]{1,20}") String> shown,
            @NotNull Density density,
            @Hidden @Size(max = 1000) @Nullable String query) {}

    @Permits(value = "view.own", trace = Trace.NONE)
    Page page(String ledger, String query) {
        return new Page(
                ledger,
                sql.list(
                        "SELECT * FROM web.saved_view WHERE account_id = ? AND ledger = ? ORDER BY id",
                        row -> new View(
                                row.number("id"),
                                row.text("name"),
                                "/discipline/rectifications"
                                        + (row.text("query").isEmpty() ? "" : "?" + row.text("query"))),
                        gate.actor().account(),
                        ledger),
                query);
    }

    /** Keeps a view; a name used before gets the new query. */
    @Permits("view.own")
    String keep(NewView asked) {
        long account = gate.actor().account();
        if (sql.number("SELECT count(*) FROM web.saved_view WHERE account_id = ?", account) >= MOST) {
            throw new RuleBroken("view.too-many", MOST);
        }
        var query = asked.query() == null ? "" : asked.query();
        sql.update("""
                INSERT INTO web.saved_view (account_id, ledger, name, query, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account_id, ledger, name) DO UPDATE SET query = excluded.query
                """, account, asked.ledger(), asked.name(), query, clock.instant());
        return query;
    }

    /** Keeps how the list is wanted from now on; where it was chosen is where to look. */
    @Permits(value = "view.own", trace = Trace.NONE)
    String choose(NewListChoice asked) {
        sql.update("""
                INSERT INTO web.list_choice (account_id, list, shown, density) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id, list) DO UPDATE SET shown = excluded.shown, density = excluded.density
                """, gate.actor().account(), asked.list(), asked.shown(), asked.density());
        return asked.query() == null ? "" : asked.query();
    }

    @Permits("view.own")
    void drop(long id) {
        if (sql.update(
                        "DELETE FROM web.saved_view WHERE id = ? AND account_id = ?",
                        id,
                        gate.actor().account())
                == 0) {
            throw new NotFound("view", id);
        }
    }
}
