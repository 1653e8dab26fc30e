package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.Themes;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** The themes in force, for whoever arranges a theme day. */
@ApplicationScoped
class PlannedThemes implements Themes, PickList {
    private static final String OFFERED =
            " FROM orgstructure.theme t JOIN orgstructure.theme_plan p ON p.id = t.plan_id"
                    + " WHERE p.state = 'ISSUED' AND t.retired_on IS NULL";

    @Inject
    Sql sql;

    @Override
    public boolean offers(long theme, int year) {
        return sql.number("SELECT count(*)" + OFFERED + " AND t.id = ? AND p.year = ?", theme, year) == 1;
    }

    @Override
    public Optional<Theme> find(long theme) {
        return sql.one(
                "SELECT id, title, plan_id FROM orgstructure.theme WHERE id = ?",
                row -> new Theme(
                        row.number("id"), row.text("title"), ThemePlanFilter.PATH + "/" + row.number("plan_id")),
                theme);
    }

    @Override
    public String name() {
        return "theme";
    }

    /** Those of this year and the next, month by month. */
    @Override
    public List<Choice> choices(Ui ui) {
        return sql.list(
                "SELECT t.id, t.title, t.month, p.year" + OFFERED
                        + " AND p.year >= ? ORDER BY p.year, t.month NULLS LAST, t.id LIMIT 200",
                row -> {
                    var month = row.numberOrNull("month");
                    return new Choice(
                            String.valueOf(row.number("id")),
                            row.integer("year") + " · "
                                    + ThemePlanPages.month(ui, month == null ? null : month.intValue()) + " · "
                                    + row.text("title"));
                },
                ui.today().getYear());
    }
}
