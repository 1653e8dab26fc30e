package org.ronghe.orgstructure.report;

import java.util.ArrayList;
import java.util.List;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;
import org.ronghe.webkit.document.OfficialDocument.Annex;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.document.OfficialDocument.Column;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Text;

/** The report as a document (§2.12), with the facts of its day as an annex; until it is handed in, a draft. */
final class SecretaryReportDocument {
    private SecretaryReportDocument() {}

    static String name(SecretaryReportSheet report) {
        return report.unitName() + report.year() + "年述职报告" + (report.frozen() ? "" : " 草稿");
    }

    static OfficialDocument of(SecretaryReportSheet report) {
        var body = new ArrayList<Block>();
        part(body, "做法与成效", report.practice());
        part(body, "存在问题", report.problems());
        part(body, "下一步打算", report.plans());
        return new OfficialDocument(
                Layout.FILE,
                !report.frozen(),
                "",
                report.unitName() + "文件",
                "",
                report.year() + "年度书记抓基层党建述职报告",
                "",
                body,
                List.of(facts(report)),
                report.unitName() + "书记 " + report.secretary(),
                report.frozen() ? report.factsOn() : null,
                "",
                "");
    }

    private static void part(List<Block> body, String head, String words) {
        body.add(new Heading(Level.ONE, head));
        if (!words.isBlank()) {
            body.add(new Text(words));
        }
    }

    private static Annex facts(SecretaryReportSheet report) {
        var rows = report.facts().stream()
                .map(fact -> List.of(
                        fact.unit(),
                        Messages.all().get(Lang.ZH, fact.label()),
                        fact.count() == null
                                ? fact.text()
                                : fact.of() == null ? String.valueOf(fact.count()) : fact.count() + "/" + fact.of()))
                .toList();
        return new Annex(
                "事实清单（截至" + OfficialDocument.day(report.factsOn()) + "）",
                List.of(new OfficialDocument.Table(
                        List.of(new Column("组织", 40), new Column("事项", 40), new Column("数据", 20)), rows)));
    }
}
