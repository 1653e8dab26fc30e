package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What the forms of this module offer. */
final class CyclePicks {
    private CyclePicks() {}

    @ApplicationScoped
    static class ProgrammePick implements PickList {
        @Inject
        Sql sql;

        @Override
        public String name() {
            return "talent-programme";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return sql.list(
                    "SELECT id, name FROM talent.programme ORDER BY id",
                    row -> new Choice(String.valueOf(row.number("id")), row.text("name")));
        }
    }

    /** What signed meetings of the committee of the last year came to a resolution on. */
    @ApplicationScoped
    static class PointPick implements PickList {
        @Inject
        Meetings meetings;

        @Override
        public String name() {
            return "talent-point";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return meetings.resolved(ui.today().minusYears(1)).stream()
                    .map(each ->
                            new Choice(String.valueOf(each.id()), each.meeting().code() + " " + each.said()))
                    .toList();
        }
    }
}
