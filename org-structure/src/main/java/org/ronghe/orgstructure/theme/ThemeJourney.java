package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/** The demonstration's plans: one in force with a supplement and a theme out of use, and next year's to be issued. */
@ApplicationScoped
class ThemeJourney implements Demonstration {
    private static final String OFFICE = "顾试言";
    private static final String SECRETARY = "林试远";

    @Inject
    Sql sql;

    @Inject
    ThemePlanDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        int year = today.getYear();
        // as late as the year allows: a plan is drafted for this year or the next
        var begun = today.minusDays(170);
        long now = drafted(
                stage,
                begun,
                year,
                List.of(
                        theme(3, "走进装置现场：我为攻关献一计（演示）"),
                        theme(5, "弘扬科学家精神：听老同志讲建所故事（演示）"),
                        theme(7, "重温入党誓词，交流攻关体会（演示）"),
                        theme(10, "支部共建：与合作单位联学（演示）"),
                        theme(null, "为职工群众办一件实事（演示）")));
        as(
                stage,
                OFFICE,
                begun.plusDays(1),
                () -> desk.propose(now, new ThemePlanWrites.ThemePlanProposal(version(now))));
        as(
                stage,
                SECRETARY,
                begun.plusDays(2),
                () -> desk.issue(now, new ThemePlanWrites.ThemePlanIssuing(version(now), "党委会审议通过（演示）")));
        as(
                stage,
                SECRETARY,
                begun.plusDays(90),
                () -> desk.supplement(
                        now,
                        new ThemePlanWrites.ThemeSupplement(
                                version(now), "学习最新会议精神（演示）", null, "结合本支部承担的任务讨论。", "上级新部署")));
        as(
                stage,
                SECRETARY,
                begun.plusDays(120),
                () -> desk.retire(
                        now,
                        sql.number("SELECT min(id) FROM orgstructure.theme WHERE plan_id = ?", now),
                        new ThemePlanWrites.ThemeRetirement(version(now), "装置进入检修期，现场不开放")));
        long next =
                drafted(stage, today.minusDays(6), year + 1, List.of(theme(3, "学雷锋志愿服务（演示）"), theme(null, "读书分享（演示）")));
        as(
                stage,
                OFFICE,
                today.minusDays(3),
                () -> desk.propose(next, new ThemePlanWrites.ThemePlanProposal(version(next))));
    }

    private record Planned(@Nullable Integer month, String title) {}

    private static Planned theme(@Nullable Integer month, String title) {
        return new Planned(month, title);
    }

    private long drafted(Stage stage, LocalDate day, int year, List<Planned> themes) {
        var id = new long[1];
        as(
                stage,
                OFFICE,
                day,
                () -> id[0] = desk.draft(new ThemePlanWrites.NewThemePlan(year, year + " 年主题党日计划（演示）", null)));
        for (var theme : themes) {
            as(
                    stage,
                    OFFICE,
                    day,
                    () -> desk.add(
                            id[0],
                            new ThemePlanWrites.NewTheme(
                                    version(id[0]), theme.title(), theme.month(), "支部可结合实际确定形式。")));
        }
        return id[0];
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.theme_plan WHERE id = ?", id);
    }

    private static void as(Stage stage, String name, LocalDate day, Runnable move) {
        stage.as(stage.person(name), stage.moment(day, 9, 30), move);
    }
}
