package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.store.Sql;

/** Gathers what the guards look at. */
@ApplicationScoped
class ThemePlanFactsBook {
    @Inject
    Sql sql;

    ThemePlanFacts of(ThemePlan plan, Actor actor) {
        return new ThemePlanFacts(
                plan,
                actor,
                sql.one(
                                "SELECT title FROM orgstructure.theme_plan WHERE year = ? AND state = 'ISSUED' AND id <> ?",
                                row -> row.text("title"),
                                plan.year(),
                                plan.id())
                        .orElse(""));
    }
}
