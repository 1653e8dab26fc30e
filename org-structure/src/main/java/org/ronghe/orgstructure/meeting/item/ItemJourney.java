package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.RehearsedItems;

/** What became of the demonstration's resolutions: settled, reported, sent back, stopped, put off, and overdue. */
@ApplicationScoped
class ItemJourney implements Demonstration, RehearsedItems {
    @Inject
    Sql sql;

    @Inject
    ItemDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 73;
    }

    private record Begun(long id, long responsible, long chair, long owner, LocalDate day) {}

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var all = begun("circle = 'BRANCH' ORDER BY meeting_day, id");
        for (int at = 0; at < 3; at++) {
            settled(stage, all.get(at), all.get(at).day().plusDays(14));
        }
        var returned = all.get(3);
        reported(stage, returned, returned.day().plusDays(14));
        stage.as(
                returned.chair(),
                stage.moment(returned.day().plusDays(15), 9, 0),
                () -> desk.sendBack(returned.id(), new ItemWrites.ItemReturn(version(returned), "清单缺少完成时间，请补齐")));
        reported(stage, all.get(4), all.get(4).day().plusDays(14));
        var stopped = all.get(5);
        stage.as(
                stopped.chair(),
                stage.moment(stopped.day().plusDays(20), 9, 0),
                () -> desk.stop(stopped.id(), new ItemWrites.ItemStop(version(stopped), "并入年度重点任务", "支委会")));
        var changed = all.get(all.size() - 1);
        stage.as(
                changed.chair(),
                stage.moment(today.minusDays(1), 9, 0),
                () -> desk.change(
                        changed.id(),
                        new ItemWrites.ItemChange(
                                version(changed),
                                today.plusDays(30),
                                changed.owner(),
                                changed.responsible(),
                                "等待装置检修完成",
                                "党政联席会")));
    }

    private List<Begun> begun(String which, Object... parameters) {
        return sql.list(
                "SELECT * FROM orgstructure.meeting_item WHERE " + which,
                row -> new Begun(
                        row.number("id"),
                        row.number("responsible"),
                        row.number("chair"),
                        row.number("owner_unit"),
                        row.requiredDate("meeting_day")),
                parameters);
    }

    @Override
    public void settle(Stage stage, long instruction, LocalDate day) {
        begun("instruction_id = ? AND state = 'TO_DO' ORDER BY id", instruction)
                .forEach(item -> settled(stage, item, day));
    }

    private void reported(Stage stage, Begun item, LocalDate day) {
        stage.as(item.responsible(), stage.moment(day, 15, 0), () -> {
            var content = "演示证据：议定事项 " + item.id() + " 的办理材料";
            desk.prove(item.id(), "办理材料.txt", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            desk.report(item.id(), new ItemWrites.ItemReport(version(item), "已按会议要求办理，材料附后。"));
        });
    }

    private void settled(Stage stage, Begun item, LocalDate day) {
        reported(stage, item, day);
        stage.as(
                item.chair(),
                stage.moment(day.plusDays(2), 10, 0),
                () -> desk.accept(item.id(), new ItemWrites.ItemAcceptance(version(item), "材料属实，同意办结")));
    }

    private long version(Begun item) {
        return sql.number("SELECT version FROM orgstructure.meeting_item WHERE id = ?", item.id());
    }
}
