package org.ronghe.discipline.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.figures.PaperLedger.Paper;
import org.ronghe.discipline.rectification.LedgerLine;
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

/** 整改方案 of a round: the whole, the findings by section, and the lists of issues and of tasks with who and when. */
final class PlanDocument {
    private PlanDocument() {}

    static String title(Paper paper) {
        return roundName(paper) + "整改方案";
    }

    /** A round is often called 整改 itself, and may carry a remark in parentheses. */
    static String roundName(Paper paper) {
        var round = paper.figures().round();
        return (round == null ? "" : round.name()).replaceFirst("整改(?=$|（)", "");
    }

    static OfficialDocument of(Paper paper) {
        var body = new ArrayList<Block>();
        body.add(new Heading(Level.ONE, "总体情况"));
        body.add(new Text("巡视于" + OfficialDocument.day(paper.dates().feedbackOn()) + "反馈意见，整改方案应于"
                + OfficialDocument.day(paper.dates().planDue()) + "前报送，集中整改期至"
                + OfficialDocument.day(paper.dates().periodEnd()) + "。" + ReportDocument.partition(paper)));
        body.add(new Heading(Level.ONE, "整改任务"));
        Findings.bySection(paper.lines()).forEach((section, findings) -> {
            body.add(new Heading(Level.TWO, section));
            findings.forEach(finding -> {
                body.add(new Heading(Level.THREE, finding.text()));
                body.add(new Text(finding.lines().stream()
                        .map(line -> "（" + line.number() + "）" + line.text())
                        .collect(Collectors.joining("\n"))));
            });
        });
        body.add(new Heading(Level.ONE, "工作要求"));
        body.add(new Text("责任单位按周填报进展并上传佐证材料；验收与承办分开；销号经领导小组会议确认；延期须说明理由并报批。"));
        return new OfficialDocument(
                Layout.FILE,
                paper.draft(paper.figures().planReportedOn()),
                "",
                paper.institute(),
                "",
                title(paper),
                "",
                body,
                List.of(new Annex("问题清单", List.of(findings(paper))), new Annex("任务清单和责任清单", List.of(tasks(paper)))),
                paper.institute(),
                paper.figures().day(),
                "",
                "");
    }

    private static Table findings(Paper paper) {
        var rows = new ArrayList<List<String>>();
        Findings.bySection(paper.lines())
                .forEach((section, findings) -> findings.forEach(finding -> rows.add(List.of(
                        String.valueOf(finding.number()),
                        section,
                        finding.text(),
                        String.valueOf(finding.lines().size())))));
        return new Table(
                List.of(new Column("序号", 2), new Column("方面", 5), new Column("问题", 12), new Column("措施数", 2)), rows);
    }

    private static Table tasks(Paper paper) {
        return new Table(
                List.of(
                        new Column("问题", 13),
                        new Column("序号", 13),
                        new Column("整改措施和成果形式", 66),
                        new Column("责任单位", 26),
                        new Column("牵头领导", 20),
                        new Column("完成时限", 30)),
                paper.lines().stream()
                        .map(line -> List.of(
                                String.valueOf(line.findingNumber()),
                                String.valueOf(line.number()),
                                line.deliverable().isEmpty()
                                        ? line.text()
                                        : line.text() + "\n成果形式：" + line.deliverable(),
                                line.unit(),
                                line.leader(),
                                due(line)))
                        .toList());
    }

    private static String due(LedgerLine line) {
        var timing = line.timing() == null ? "" : Messages.all().get(Lang.ZH, "Timing." + line.timing());
        return (day(line.due()) + "\n" + timing).strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : OfficialDocument.day(day);
    }
}
