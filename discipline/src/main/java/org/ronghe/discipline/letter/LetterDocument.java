package org.ronghe.discipline.letter;

import java.util.ArrayList;
import java.util.List;
import org.ronghe.discipline.paper.Bodies;
import org.ronghe.webkit.document.Layout;
import org.ronghe.webkit.document.OfficialDocument;
import org.ronghe.webkit.document.OfficialDocument.Block;
import org.ronghe.webkit.document.OfficialDocument.Heading;
import org.ronghe.webkit.document.OfficialDocument.Level;
import org.ronghe.webkit.document.OfficialDocument.Text;

/** The letter as a document (监督建议函, §2.12): 依据, 存在问题, 原因分析, 建议 by area, 反馈时限和方式. */
final class LetterDocument {
    private LetterDocument() {}

    static String name(LetterSheet letter) {
        return "监督建议函 " + (letter.number().isEmpty() ? "草稿" + letter.id() : letter.number());
    }

    static OfficialDocument of(LetterSheet letter, Bodies bodies) {
        return new OfficialDocument(
                Layout.LETTER,
                letter.number().isEmpty(),
                "",
                bodies.disciplineCommission(),
                letter.number(),
                title(letter),
                letter.unit() == null ? "" : bodies.nameOf(letter.unit().id()),
                body(letter),
                List.of(),
                bodies.disciplineCommission(),
                letter.issuedOn(),
                "",
                "");
    }

    private static String title(LetterSheet letter) {
        var subject = letter.subject().replaceFirst("^关于", "").replaceFirst("的?监督建议函?$", "");
        var title = "关于" + subject + "的监督建议函";
        return letter.state() == LetterState.CANCELLED ? title + "（已撤销）" : title;
    }

    private static List<Block> body(LetterSheet letter) {
        var body = new ArrayList<Block>();
        body.add(new Heading(Level.ONE, "依据"));
        body.add(new Text(letter.basis()));
        body.add(new Heading(Level.ONE, "存在问题"));
        letter.issues().forEach(issue -> body.add(new Heading(Level.THREE, issue.text())));
        if (!letter.cause().isEmpty()) {
            body.add(new Heading(Level.ONE, "原因分析"));
            body.add(new Text(letter.cause()));
        }
        body.add(new Heading(Level.ONE, "建议"));
        letter.byArea().forEach((area, issues) -> {
            body.add(new Heading(Level.TWO, area));
            issues.forEach(
                    issue -> body.add(new Heading(Level.THREE, "针对第" + issue.number() + "个问题：" + issue.advice())));
        });
        body.add(new Heading(Level.ONE, "反馈时限和方式"));
        body.add(new Text(
                (letter.replyDue() == null ? "请按期回复。" : "请于" + OfficialDocument.day(letter.replyDue()) + "前回复。")
                        + letter.replyForm()));
        return body;
    }
}
