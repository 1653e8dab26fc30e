package org.ronghe.orgstructure.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;
import org.ronghe.webkit.document.OfficialDocument.Annex;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.document.OfficialDocument.Column;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Line;
import org.ronghe.webkit.document.OfficialDocument.Text;

/**
 * The minutes as a document (纪要, §2.12). The closed part is never in it; until the chair has signed, it is a draft.
 * Additions are annexes of their own: the minutes before them stay as they were signed.
 */
final class MinutesDocument {
    private MinutesDocument() {}

    static String name(MeetingSheet meeting) {
        return "会议记录 " + meeting.code() + (meeting.state().signed() ? "" : " 草稿");
    }

    static OfficialDocument of(MeetingSheet meeting, String holder) {
        boolean signed = meeting.state().signed();
        return new OfficialDocument(
                Layout.FILE,
                !signed,
                "",
                holder + "会议纪要",
                "",
                meeting.title(),
                "",
                body(meeting),
                annexes(meeting),
                holder,
                meeting.signedOn(),
                "",
                "");
    }

    private static List<Block> body(MeetingSheet meeting) {
        var body = new ArrayList<Block>();
        body.add(new OfficialDocument.Form(head(meeting)));
        for (var point : meeting.points()) {
            body.add(new Heading(Level.ONE, word(point.kind()) + "：" + named(point)));
            point(point, body);
        }
        if (!meeting.noNewReason().isEmpty()) {
            body.add(new Text("本次会议没有新的第一议题材料：" + meeting.noNewReason()));
        }
        if (!meeting.matters().isEmpty()) {
            body.add(new Heading(Level.ONE, "“三重一大”事项表态情况"));
            meeting.matters()
                    .forEach(each -> body.add(
                            new Text(each.number() + (each.title().isEmpty() ? "（人事事项，另册）" : "《" + each.title() + "》")
                                    + "：应表态 " + each.entitled() + " 人，同意 " + each.yes() + " 人，不同意 " + each.no()
                                    + " 人，弃权 " + each.abstain()
                                    + " 人，回避 " + each.recused() + " 人" + (each.deferred() ? "，缓议。" : "。"))));
        }
        var tasks = tasks(meeting);
        if (!tasks.isEmpty()) {
            body.add(new Heading(Level.ONE, "议定事项"));
            body.add(new OfficialDocument.Table(
                    List.of(
                            new Column("议题", 10),
                            new Column("事项", 48),
                            new Column("责任单位", 18),
                            new Column("责任人", 12),
                            new Column("时限", 16)),
                    tasks));
        }
        return body;
    }

    private static List<Line> head(MeetingSheet meeting) {
        var head = new ArrayList<Line>();
        head.add(new Line(
                "时间",
                OfficialDocument.day(meeting.day()) + " " + meeting.starts()
                        + (meeting.ends() == null ? "" : "至" + meeting.ends())));
        head.add(new Line("地点", meeting.place()));
        head.add(new Line(
                "主持",
                meeting.chair().name() + (meeting.delegation().isBlank() ? "" : "（" + meeting.delegation() + "）")));
        head.add(new Line("记录", meeting.recorder().name()));
        head.add(new Line("出席", people(meeting, Presence.PRESENT, false)));
        head.add(new Line("请假", people(meeting, Presence.LEAVE, false)));
        head.add(new Line("缺席", people(meeting, Presence.ABSENT, false)));
        head.add(new Line("列席", people(meeting, Presence.PRESENT, true)));
        if (meeting.kind().quorum() != Quorum.NONE) {
            head.add(new Line(
                    "法定人数",
                    "应到 " + meeting.standing().entitled() + " 人，实到 "
                            + meeting.standing().present() + " 人，须到 "
                            + meeting.standing().needed() + " 人"));
        }
        if (meeting.late() != null) {
            head.add(new Line("会后登记", meeting.late().reason()));
        }
        return head;
    }

    private static String people(MeetingSheet meeting, Presence presence, boolean guests) {
        var names = meeting.roll().stream()
                .filter(line -> line.guest() == guests && line.presence() == presence)
                .map(line -> line.name() + (line.leave() == null ? "" : "（" + word(line.leave()) + "）"))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "无" : names;
    }

    private static String named(MeetingSheet.Point point) {
        return point.classified() ? "涉密文件 " + point.number() : point.title();
    }

    private static void point(MeetingSheet.Point point, List<Block> body) {
        if (point.classified()) {
            body.add(new Text("文件存放：" + point.keptAt()));
        }
        if (point.lead() != null) {
            body.add(new Text((point.kind() == PointKind.FIRST_TOPIC ? "领学：" : "汇报：")
                    + point.lead().name()));
        }
        if (!point.discussion().isBlank()) {
            body.add(new Text(point.discussion()));
        }
        var tally = point.tally();
        if (tally != null) {
            body.add(new Text("表决：应到会有表决权 " + tally.entitled() + " 人，实到 " + tally.present() + " 人，赞成 " + tally.yes()
                    + " 人，反对 " + tally.no() + " 人，弃权 " + tally.abstain() + " 人，"
                    + (Boolean.TRUE.equals(point.passed()) ? "通过。" : "未通过。")
                    + (point.recused().isEmpty()
                            ? ""
                            : "回避："
                                    + point.recused().stream()
                                            .map(MeetingSheet.Named::name)
                                            .collect(Collectors.joining("、"))
                                    + "。")));
        }
        if (!point.resolution().isBlank()) {
            body.add(new Text("决议：" + point.resolution()));
        }
        if (point.outcome() == Outcome.STUDY_ONLY) {
            body.add(new Text(word(Outcome.STUDY_ONLY) + "。"));
        }
    }

    private static List<List<String>> tasks(MeetingSheet meeting) {
        var rows = new ArrayList<List<String>>();
        for (var point : meeting.points()) {
            for (var task : point.tasks()) {
                rows.add(List.of(
                        String.valueOf(point.position()),
                        task.text(),
                        task.unit(),
                        task.responsible().name(),
                        OfficialDocument.day(task.due())));
            }
        }
        return rows;
    }

    private static List<Annex> annexes(MeetingSheet meeting) {
        var annexes = new ArrayList<Annex>();
        for (var each : meeting.additions()) {
            var day = OfficialDocument.day(
                    java.time.LocalDate.ofInstant(each.at(), org.ronghe.domain.time.OfficeClock.OFFICE));
            annexes.add(new Annex(
                    "更正附页（" + day + "）",
                    List.of(
                            new Text(each.text()),
                            new Text("记录人：" + each.by()),
                            new Text("主持人确认：" + (each.acknowledgedBy() == null ? "待确认" : each.acknowledgedBy())))));
        }
        return annexes;
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null
                ? ""
                : Messages.all().get(Lang.ZH, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
