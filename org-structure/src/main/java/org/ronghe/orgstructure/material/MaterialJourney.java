package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/**
 * The demonstration's library: texts that some organisations studied in time, some late and some not at all, one that
 * waits for its reviewer, a draft, a document by its number alone, and one that was taken off. The meetings of the
 * demonstration pick them by their titles.
 */
@ApplicationScoped
class MaterialJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";
    private static final String ISSUER = "上级党组织（演示）";

    @Inject
    Sql sql;

    @Inject
    MaterialDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        released(stage, text(MaterialKind.SPEECH, "关于加强基础研究的重要讲话（公开发布文本，演示）", today.minusDays(52), true));
        released(stage, text(MaterialKind.DOCUMENT, "关于弘扬科学家精神的意见（公开发布文本，演示）", today.minusDays(9), true));
        released(stage, text(MaterialKind.HISTORY, "建所初期的科研攻关故事（演示）", today.minusDays(75), false));
        long old = released(stage, text(MaterialKind.CASE, "某单位科研诚信典型案例（演示）", today.minusDays(90), false));
        as(
                stage,
                SECRETARY,
                today.minusDays(21),
                () -> desk.withdraw(old, new MaterialWrites.MaterialWithdrawal(version(old), "发布单位已更新，旧文本不再使用（演示）")));
        released(
                stage,
                new MaterialWrites.NewMaterial(
                        MaterialKind.DOCUMENT,
                        null,
                        ISSUER,
                        "某发〔2026〕演示1号",
                        today.minusDays(60),
                        today.minusDays(58),
                        null,
                        null,
                        null,
                        false,
                        true,
                        "机要室（演示）",
                        null));
        long waiting = registered(
                stage,
                text(MaterialKind.REGULATION, "党内法规选编（公开发布文本，演示）", today.minusDays(4), true),
                today.minusDays(3));
        as(
                stage,
                OFFICE,
                today.minusDays(2),
                () -> desk.submit(waiting, new MaterialWrites.MaterialSubmission(version(waiting))));
        registered(stage, text(MaterialKind.THEORY, "新型举国体制理论文章（演示）", today.minusDays(2), false), today.minusDays(1));
    }

    private static MaterialWrites.NewMaterial text(MaterialKind kind, String title, LocalDate received, boolean asked) {
        return new MaterialWrites.NewMaterial(
                kind,
                title,
                ISSUER,
                null,
                received.minusDays(1),
                received,
                "公开网站 " + received.minusDays(1) + " 发布（演示）",
                "演示：此处为公开发布文本的摘要。",
                "演示",
                asked,
                false,
                null,
                null);
    }

    private long registered(Stage stage, MaterialWrites.NewMaterial asked, LocalDate day) {
        var id = new long[1];
        as(stage, OFFICE, day, () -> id[0] = desk.register(asked));
        return id[0];
    }

    private long released(Stage stage, MaterialWrites.NewMaterial asked) {
        var day = asked.receivedOn();
        long id = registered(stage, asked, day);
        as(stage, OFFICE, day, () -> desk.submit(id, new MaterialWrites.MaterialSubmission(version(id))));
        as(
                stage,
                SECRETARY,
                day.plusDays(1),
                () -> desk.release(id, new MaterialWrites.MaterialRelease(version(id), true, true)));
        return id;
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.material WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 9, 15), move);
    }
}
