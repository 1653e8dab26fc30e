package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.StudySessions;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.bind.PickList.Choice;

/** The sessions in force, for whoever arranges a study of the centre group. */
@ApplicationScoped
class PlannedSessions implements StudySessions, PickList {
    private static final String OFFERED =
            " FROM orgstructure.study_session s JOIN orgstructure.study_plan p ON p.id = s.plan_id"
                    + " WHERE p.state = 'ISSUED' AND s.retired_on IS NULL";

    @Inject
    Sql sql;

    @Override
    public boolean offers(long session, int year) {
        return sql.number("SELECT count(*)" + OFFERED + " AND s.id = ? AND p.year = ?", session, year) == 1;
    }

    @Override
    public Optional<String> takenBy(long session, long beside) {
        return sql.one(
                "SELECT unit_name, day FROM orgstructure.meeting WHERE session_id = ? AND id <> ?"
                        + " AND state <> 'CANCELLED' ORDER BY id LIMIT 1",
                row -> row.text("unit_name") + " " + row.date("day"),
                session,
                beside);
    }

    @Override
    public Optional<Session> find(long session) {
        return sql.one(
                "SELECT id, topic, plan_id FROM orgstructure.study_session WHERE id = ?",
                row -> new Session(
                        row.number("id"), row.text("topic"), StudyPlanFilter.PATH + "/" + row.number("plan_id")),
                session);
    }

    @Override
    public String name() {
        return "study-session";
    }

    /** Those of this year and the next, month by month, for whoever reads the plans. */
    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("study-plan.read")) {
            return List.of();
        }
        return sql.list(
                "SELECT s.id, s.topic, s.month, p.year" + OFFERED
                        + " AND p.year >= ? ORDER BY p.year, s.month, s.id LIMIT 100",
                row -> new Choice(
                        String.valueOf(row.number("id")),
                        row.integer("year") + " · " + ui.t("study-plan.month-of", row.integer("month")) + " · "
                                + row.text("topic")),
                ui.today().getYear());
    }
}
