package org.ronghe.discipline.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ronghe.discipline.figures.FiguresLedger.Figures;
import org.ronghe.discipline.figures.PaperLedger.Paper;
import org.ronghe.discipline.figures.StatedFigures.Circular;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;
import org.ronghe.webkit.document.OfficialDocument.Annex;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.document.OfficialDocument.Column;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Table;
import org.ronghe.webkit.document.OfficialDocument.Text;

/**
 * 整改进展情况报告 of a round as of a day, in the three parts of a circular (§2.12). Every number is one of the page of
 * figures; what circulars stated stands in an annex, marked as stated and added to nothing.
 */
final class ReportDocument {
    private ReportDocument() {}

    static String title(Paper paper) {
        return PlanDocument.roundName(paper) + "整改进展情况报告";
    }

    static OfficialDocument of(Paper paper) {
        var figures = figures(paper);
        var body = new ArrayList<Block>();
        responsibility(paper, figures, body);
        work(paper, body);
        next(figures, body);
        return new OfficialDocument(
                Layout.FILE,
                paper.draft(paper.figures().progressReportedOn()),
                "",
                paper.institute(),
                "",
                title(paper),
                "",
                body,
                annexes(paper),
                paper.institute(),
                paper.figures().day(),
                "",
                "");
    }

    private static Figures figures(Paper paper) {
        return Objects.requireNonNull(paper.figures().figures());
    }

    private static void responsibility(Paper paper, Figures figures, List<Block> body) {
        body.add(new Heading(Level.ONE, "履行主体责任情况"));
        body.add(new Text(
                "截至" + OfficialDocument.day(paper.figures().day()) + "，" + partition(paper) + "台账按周填报，以下数字由台账逐条统计。"));
        body.add(new Heading(Level.TWO, "任务构成"));
        body.add(states(figures));
        body.add(new Heading(Level.TWO, "完成情况"));
        body.add(new Table(
                List.of(new Column("项目", 6), new Column("完成", 2), new Column("基数", 2), new Column("比率", 2)),
                figures.rates().stream()
                        .map(rate -> List.of(
                                text("RateKind." + rate.kind()),
                                number(rate.part()),
                                number(rate.of()),
                                FigureWords.percent(rate)))
                        .toList()));
    }

    /** 共 … 项，其中 …: the classes and what has none add up to the total (CT-4). */
    static String partition(Paper paper) {
        var figures = figures(paper);
        var findings = paper.lines().stream()
                .map(line -> line.findingNumber())
                .distinct()
                .count();
        var classes = figures.classes().stream()
                .map(each -> text("Timing." + each.timing()) + each.all().count() + "项");
        var unclassed = figures.unclassed().count() == 0
                ? Stream.<String>of()
                : Stream.of("未分类" + figures.unclassed().count() + "项");
        return "共" + findings + "个问题，分解整改任务" + figures.total().count() + "项，其中"
                + Stream.concat(classes, unclassed).collect(Collectors.joining("、")) + "。";
    }

    private static Table states(Figures figures) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("任务状态", 5));
        figures.classes().forEach(each -> columns.add(new Column(text("Timing." + each.timing()), 4)));
        columns.add(new Column("合计", 3));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < figures.states().size(); i++) {
            var state = figures.states().get(i);
            if (state.figure().count() > 0) {
                var row = new ArrayList<String>();
                row.add(text("TaskState." + state.state()));
                for (var each : figures.classes()) {
                    row.add(number(each.states().get(i).figure()));
                }
                row.add(number(state.figure()));
                rows.add(row);
            }
        }
        var all = new ArrayList<String>();
        all.add("合计");
        figures.classes().forEach(each -> all.add(number(each.all())));
        all.add(number(figures.total()));
        rows.add(all);
        return new Table(columns, rows);
    }

    private static void work(Paper paper, List<Block> body) {
        body.add(new Heading(Level.ONE, "整改落实情况"));
        Findings.bySection(paper.lines()).forEach((section, findings) -> {
            body.add(new Heading(Level.TWO, section));
            findings.forEach(finding -> {
                body.add(new Heading(Level.THREE, "针对“" + finding.text() + "”问题的整改情况"));
                body.add(new Text("共"
                        + finding.tasks().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + "项任务："
                        + finding.tasks().entrySet().stream()
                                .map(each -> text("TaskState." + each.getKey()) + each.getValue() + "项")
                                .collect(Collectors.joining("、"))
                        + "。措施："
                        + finding.lines().stream()
                                .map(line -> line.text().replaceFirst("[。；;.]+$", ""))
                                .collect(Collectors.joining("；"))
                        + "。"));
            });
        });
    }

    private static void next(Figures figures, List<Block> body) {
        body.add(new Heading(Level.ONE, "下一步工作安排"));
        body.add(new Text(
                "已下达、尚未验收的任务" + figures.open().count() + "项，按首定时限和现行时限分列如下。对逾期任务逐项督办，对临期任务提前提示，对持续推进任务按计划检查。"));
        body.add(new Table(
                List.of(new Column("时限情况", 4), new Column("按首定时限", 3), new Column("按现行时限", 3)),
                figures.ages().stream()
                        .map(row -> List.of(text("Age." + row.age()), number(row.first()), number(row.current())))
                        .toList()));
        var apart = figures.apart();
        if (apart.all().count() > 0) {
            body.add(new Text("有异议待裁定的任务" + apart.disputed().count() + "项，经批准暂缓的任务"
                    + apart.deferred().count() + "项，单独统计，不计入上表；其中复核逾期"
                    + apart.late().count() + "项。"));
        }
        body.add(new Text("经批准延期的任务" + figures.extended().count() + "项，延期"
                + figures.extensions().count() + "次；重开任务" + figures.reopened().count() + "项，重开"
                + figures.reopenings().count() + "次。"));
    }

    /** What circulars stated belongs to a round whose workbook stated something, too; no other report speaks of it. */
    private static List<Annex> annexes(PaperLedger.Paper paper) {
        return paper.lines().stream().allMatch(line -> line.stated().status().isEmpty())
                ? List.of()
                : paper.figures().stated().stream().map(ReportDocument::stated).toList();
    }

    /** Numbers as a circular stated them, with the place where they stand in it. */
    private static Annex stated(Circular circular) {
        return new Annex(
                "原文所述数字（不计入统计）",
                List.of(
                        new Text("来源：" + circular.issuer() + "《" + circular.title() + "》，"
                                + OfficialDocument.day(circular.issuedOn()) + "。“≥”表示原文为约数。"),
                        new Table(
                                List.of(new Column("项目", 8), new Column("数字（原文所述）", 3), new Column("原文", 5)),
                                Stream.concat(circular.partition().stream(), circular.figures().stream())
                                        .map(each -> List.of(each.label(), each.shown(), each.text()))
                                        .toList())));
    }

    private static String number(FiguresLedger.Figure figure) {
        return String.valueOf(figure.count());
    }

    private static String text(String key) {
        return Messages.all().get(Lang.ZH, key);
    }
}
