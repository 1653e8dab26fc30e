package org.ronghe.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.register.Findable;
import org.ronghe.orgstructure.api.OrgUnits;

/** Finds records of every ledger and organisations by the words in them, as each ledger itself would show them. */
@ApplicationScoped
class SearchLedger {
    /** Of each kind of record. */
    private static final int MOST = 50;

    /** Characters that are looked for: beyond them nobody searches, a text was pasted. */
    private static final int LONGEST = 200;

    @Inject
    Gate gate;

    @Inject
    OrgUnits units;

    @Inject
    @Any
    Instance<Findable> ledgers;

    /**
     * What was found, kind by kind; at most 50 of each.
     *
     * @param tooLong how many characters were sent where they were too many to be looked for; 0 otherwise
     * @param most how many are looked for
     */
    public record Page(
            String q, int tooLong, int most, List<Findable.Found> items, List<OrgUnits.Unit> units, boolean more) {
        static Page nothing(String q, int tooLong) {
            return new Page(q, tooLong, LONGEST, List.of(), List.of(), false);
        }
    }

    @Permits(value = "workbench.read", trace = Trace.NONE)
    Page page(@Nullable String asked, LocalDate today) {
        var q = asked == null ? "" : asked.strip();
        if (q.length() < 2) {
            return Page.nothing(q, 0);
        }
        int characters = q.codePointCount(0, q.length());
        if (characters > LONGEST) {
            return Page.nothing(q.substring(0, q.offsetByCodePoints(0, LONGEST)), characters);
        }
        var items = new ArrayList<Findable.Found>();
        boolean more = false;
        for (var ledger : ledgers.stream()
                .sorted(Comparator.comparing(Findable::kind).reversed())
                .toList()) {
            var found = ledger.find(q, MOST + 1);
            more |= found.size() > MOST;
            items.addAll(found.subList(0, Math.min(MOST, found.size())));
        }
        return new Page(
                q,
                0,
                LONGEST,
                items,
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
}
