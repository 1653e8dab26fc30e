package org.ronghe.webkit.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ronghe.webkit.document.OfficialDocument.Annex;
import org.ronghe.webkit.document.OfficialDocument.Column;
import org.ronghe.webkit.document.OfficialDocument.Form;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Line;
import org.ronghe.webkit.document.OfficialDocument.Table;
import org.ronghe.webkit.document.OfficialDocument.Text;

/** A document that has everything. */
final class Specimen {
    private Specimen() {}

    static OfficialDocument of(Layout layout) {
        return with(layout, "督办〔2026〕5号", "各有关单位应当按期办结，逐项报送佐证材料。".repeat(12));
    }

    static OfficialDocument with(Layout layout, String number, String text) {
        return new OfficialDocument(
                layout,
                number.isEmpty(),
                "特急",
                "试验物质科学研究所文件",
                number,
                "关于做好巡视反馈问题整改工作的通知",
                "试验室党支部，计划处",
                List.of(
                        new Text(text),
                        new Heading(Level.ONE, "总体要求"),
                        new Heading(Level.TWO, "压实责任"),
                        new Heading(Level.THREE, "逐项对照"),
                        new Heading(Level.FOUR, "当月完成"),
                        new Text("第一行\n第二行"),
                        new Heading(Level.ONE, "台账"),
                        new Table(
                                List.of(new Column("序号", 1), new Column("问题", 4), new Column("时限", 2)),
                                IntStream.rangeClosed(1, 30)
                                        .mapToObj(i -> List.of(String.valueOf(i), "问题" + i, "2026年12月31日"))
                                        .toList()),
                        new Form(List.of(new Line("督办事项", "补齐单据"), new Line("结论", "")))),
                List.of(new Annex("任务分解表", List.of(new Text("附件正文"))), new Annex("联系表", List.of())),
                "试验物质科学研究所",
                LocalDate.of(2026, 11, 5),
                "所领导，纪委",
                "试验物质科学研究所办公室");
    }
}
