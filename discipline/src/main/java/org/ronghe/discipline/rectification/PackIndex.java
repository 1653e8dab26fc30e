package org.ronghe.discipline.rectification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ronghe.webkit.Html;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** The page that opens a pack: readable without the system and without a network, with no script. */
final class PackIndex {
    static final String STYLE = "index.css";

    private final StringBuilder html = new StringBuilder();

    PackIndex(PackLedger.Pack pack) {
        html.append("""
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                """)
                .append("<title>")
                .append(Html.escape(pack.title()))
                .append("</title><link rel=\"stylesheet\" href=\"" + STYLE + "\"></head><body>\n<h1>")
                .append(Html.escape(pack.title()))
                .append("</h1>\n<p>共")
                .append(pack.findings().size())
                .append("个问题、")
                .append(pack.tasks().size())
                .append("项任务。每个文件的 SHA-256 见 ")
                .append(link(PackZip.SUMS, PackZip.SUMS))
                .append("，可用 <code>sha256sum -c</code> 核对。</p>\n");
        if (pack.round() != null) {
            add(pack.round());
        }
        html.append("<h2>问题</h2>\n<ul>\n");
        for (var finding : pack.findings()) {
            html.append("<li><b>")
                    .append(Html.escape(finding.code()))
                    .append("</b> ")
                    .append(Html.escape(finding.text()))
                    .append(" ")
                    .append(link(PackLedger.auditPath("问题 " + finding.code()), "审计记录"))
                    .append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void add(PackRound round) {
        html.append("<h2>轮次 · ")
                .append(Html.escape(Messages.all().get(Lang.ZH, "RoundState." + round.state())))
                .append("</h2>\n<p>")
                .append(round.feedbackOn() == null ? "尚未反馈" : "反馈日期 " + round.feedbackOn())
                .append("，组员 ")
                .append(round.team())
                .append(" 人。")
                .append(link(PackRound.DATA, "轮次数据"))
                .append(" ")
                .append(link(PackRound.auditPath(), "审计记录"))
                .append("</p>\n");
    }

    void add(PackTask task, String dataPath, String auditPath) {
        html.append("<h2>任务 ")
                .append(Html.escape(task.code()))
                .append(" · ")
                .append(Html.escape(Messages.all().get(Lang.ZH, "TaskState." + task.state())))
                .append("</h2>\n<p>")
                .append(Html.escape(
                        task.measures().isEmpty() ? "" : task.measures().get(0).text()))
                .append("</p>\n<p>")
                .append(link(dataPath, "任务数据"))
                .append(" ")
                .append(link(auditPath, "审计记录"))
                .append("</p>\n");
        if (task.evidence().isEmpty()) {
            html.append("<p>没有证据材料。</p>\n");
            return;
        }
        begin();
        task.evidence()
                .forEach(file -> file(
                        link(file.path(), file.name()) + (file.counts() ? "" : "（不再计入）"),
                        file.by(),
                        file.at(),
                        file.bytes(),
                        file.sha256()));
        html.append("</table>\n");
    }

    /** An order or a look-back stands below its task. */
    void add(PackBeside beside) {
        html.append("<h3>")
                .append(Html.escape(beside.kind().folder + " " + beside.code()))
                .append(" · ")
                .append(Html.escape(Messages.all().get(Lang.ZH, beside.kind().stateWords + beside.state())))
                .append("</h3>\n<p>")
                .append(Html.escape(beside.about()))
                .append("</p>\n<p>")
                .append(link(beside.dataPath(), "数据"))
                .append(" ")
                .append(link(beside.auditPath(), "审计记录"))
                .append("</p>\n");
        if (!beside.evidence().isEmpty()) {
            begin();
            beside.evidence()
                    .forEach(file ->
                            file(link(file.path(), file.name()), file.by(), file.at(), file.bytes(), file.sha256()));
            html.append("</table>\n");
        }
    }

    private void begin() {
        html.append("<table><tr><th>材料</th><th>上传</th><th>字节</th><th>SHA-256</th></tr>\n");
    }

    private void file(String link, String by, String at, long bytes, String sha256) {
        html.append("<tr><td>")
                .append(link)
                .append("</td><td>")
                .append(Html.escape(by))
                .append(" ")
                .append(at)
                .append("</td><td>")
                .append(bytes)
                .append("</td><td><code>")
                .append(sha256)
                .append("</code></td></tr>\n");
    }

    static byte[] style() {
        try (var file = Objects.requireNonNull(
                PackIndex.class.getResourceAsStream("/org/ronghe/discipline/rectification/pack.css"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] page() {
        return (html + "</body></html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String link(String path, String words) {
        var address = Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return "<a href=\"" + address + "\">" + Html.escape(words) + "</a>";
    }
}
