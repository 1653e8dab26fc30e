package org.ronghe.orgstructure.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/** The demonstration's requests: one that was followed, one that was not, one that waits. */
@ApplicationScoped
class CorrectionJourney implements Demonstration {
    private static final String MEMBER = "孙试二";
    private static final String OFFICE = "顾试言";
    private static final String PERSONNEL = "冯试桐";

    @Inject
    Sql sql;

    @Inject
    CorrectionDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        long followed = raised(stage, today.minusDays(60), CorrectionAbout.CARD, "职务名称写法与聘书不一致", "以聘书写法为准，聘书已交人事处核对");
        as(
                stage,
                PERSONNEL,
                today.minusDays(58),
                () -> desk.adopt(
                        followed, new CorrectionWrites.CorrectionAdoption(version(followed), "已按聘书核对，登记信息与聘书一致。")));
        long kept = raised(stage, today.minusDays(30), CorrectionAbout.MEMBERSHIP, "入党日期应为支部大会通过之日", "请核对档案");
        as(
                stage,
                OFFICE,
                today.minusDays(28),
                () -> desk.decline(
                        kept, new CorrectionWrites.CorrectionDeclining(version(kept), "已核对档案，登记的就是支部大会通过之日。")));
        raised(stage, today.minusDays(2), CorrectionAbout.MEMBERSHIP, "在本支部的起始日期早了一天", "以组织关系介绍信回执为准");
    }

    private long raised(Stage stage, LocalDate day, CorrectionAbout about, String wrong, String wish) {
        var id = new long[1];
        as(stage, MEMBER, day, () -> id[0] = desk.raise(new CorrectionWrites.NewCorrection(about, wrong, wish, null)));
        return id[0];
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.correction WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 10, 0), move);
    }
}
