package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/**
 * Finds items and organisations by the words in them, within what the reader may see. The register is searched by each
 * ledger's own reach, so that a search shows no more than the ledger would.
 */
@ApplicationScoped
class SearchLedger {
    private static final int MOST = 50;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    /** What was found; at most 50 items. */
    public record Page(String q, List<Item> items, List<OrgUnits.Unit> units, boolean more) {}

    public record Item(
            String kind,
            String code,
            String title,
            String path,
            String state,
            @Nullable LocalDate due) {}

    @Permits(value = "workbench.read", trace = Trace.NONE)
    Page page(@Nullable String asked, LocalDate today) {
        var q = asked == null ? "" : asked.strip();
        if (q.length() < 2) {
            return new Page(q, List.of(), List.of(), false);
        }
        var items = items(q);
        boolean more = items.size() > MOST;
        return new Page(
                q,
                more ? items.subList(0, MOST) : items,
                gate.may("org.read")
                        ? units.all(today).stream()
                                .filter(unit -> unit.name().contains(q)
                                        || unit.shortName().contains(q)
                                        || unit.code().equalsIgnoreCase(q))
                                .limit(20)
                                .toList()
                        : List.of(),
                more);
    }

    /** Ledgers whose items are found by those who may read them; each by its own permission and reach. */
    private static final List<String> KINDS = List.of("rectification", "order", "letter");

    private List<Item> items(String q) {
        var pattern = q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var principals = gate.actor().principals();
        var found = new ArrayList<Item>();
        for (var kind : KINDS) {
            if (gate.may(kind + ".read")) {
                var reach = gate.reach(kind + ".read");
                found.addAll(sql.list(
                        """
                        SELECT kind, code, title, path, state, current_due FROM domain.work_item
                         WHERE valid_to = 'infinity' AND module = 'discipline' AND kind = ?
                           AND (code ILIKE ? OR title ILIKE ?)
                           AND (?::boolean OR owner_unit = ANY (?) OR responsible = ANY (?) OR leader = ANY (?)
                                OR acceptors && ?)
                         ORDER BY version_id DESC LIMIT 51
                        """,
                        row -> new Item(
                                row.text("kind"),
                                row.text("code"),
                                row.text("title"),
                                row.text("path"),
                                row.text("state"),
                                row.date("current_due")),
                        kind,
                        pattern + "%",
                        "%" + pattern + "%",
                        reach.everything(),
                        reach.units(),
                        principals,
                        principals,
                        principals));
            }
        }
        return found;
    }
}
