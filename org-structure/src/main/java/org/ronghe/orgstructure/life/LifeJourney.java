package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/** The demonstration's exemptions: one that stands, and one that was revoked. */
@ApplicationScoped
class LifeJourney implements Demonstration {
    private static final String OFFICE = "顾试言";

    @Inject
    LifeDesk desk;

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 82;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var month = Period.Span.MONTH.around(today).before();
        grant(stage, today.minusDays(10), "ZB-L07", LifeRule.THEME_DAY, month, "全体党员当月外场试验，活动并入下月（演示）");
        var quarter = Period.Span.QUARTER.around(today).before();
        long revoked = grant(stage, today.minusDays(9), "ZB-L03", LifeRule.LECTURE, quarter, "讲课人出差，拟顺延（演示）");
        stage.as(
                stage.person(OFFICE),
                stage.moment(today.minusDays(6), 15, 0),
                () -> desk.revoke(
                        revoked,
                        new LifeWrites.ExemptionRevocation(
                                sql.number("SELECT version FROM orgstructure.life_exemption WHERE id = ?", revoked),
                                "核实后讲课人可以安排，不再顺延（演示）")));
    }

    private long grant(Stage stage, LocalDate day, String unit, LifeRule rule, Period period, String reason) {
        var id = new long[1];
        stage.as(
                stage.person(OFFICE),
                stage.moment(day, 14, 0),
                () -> id[0] = desk.grant(new LifeWrites.NewExemption(
                        units.byCode(unit).orElseThrow().id(), rule, period.toString(), reason, null)));
        return id[0];
    }
}
