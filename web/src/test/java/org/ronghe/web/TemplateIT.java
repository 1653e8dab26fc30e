package org.ronghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Templates of official documents: taken away, adapted, handed in, and back to the shipped one. */
@InTheServer
class TemplateIT {
    private static final String PAGE = "/admin/templates";

    /** The same package with its main part changed. */
    private static byte[] changed(byte[] template, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(template));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private static String report(Session reader) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                reader.file("/discipline/figures/report").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no main part");
    }

    @Test
    void an_adapted_template_makes_the_next_document_until_somebody_goes_back(TheServer server) throws IOException {
        var keeper = server.signIn("sysadmin");
        var office = server.signIn("fangshining");
        var shipped = keeper.file(PAGE + "/file/file").body();
        var own = changed(shipped, xml -> xml.replace("{{标题}}", "【本所】{{标题}}"));

        assertThat(keeper.upload(PAGE + "/file", Map.of("reason", "加本所字样"), "本所.docx", own)
                        .statusCode())
                .isEqualTo(303);
        var page = keeper.read(PAGE);
        assertThat(page.at("/templates/0/shipped").asBoolean()).isFalse();
        assertThat(page.at("/templates/0/versions/0/reason").asText()).isEqualTo("加本所字样");
        assertThat(page.at("/templates/0/versions/0/by").asText()).isEqualTo("系试统");
        assertThat(keeper.file(PAGE + "/versions/"
                                + page.at("/templates/0/versions/0/id").asLong())
                        .body())
                .isEqualTo(own);
        assertThat(keeper.file(PAGE + "/file/file").body()).isEqualTo(own);
        assertThat(keeper.file(PAGE + "/file/file?shipped=true").body()).isEqualTo(shipped);
        assertThat(report(office)).contains("【本所】");
        assertThat(keeper.page(PAGE).body()).contains("本所.docx", "加本所字样", "系试统", "恢复系统模板");

        assertThat(keeper.post(PAGE + "/file/shipped", "reason", "仍用系统模板").statusCode())
                .isEqualTo(303);
        assertThat(keeper.read(PAGE).at("/templates/0/shipped").asBoolean()).isTrue();
        assertThat(keeper.read(PAGE).at("/templates/0/versions/1/fileName").asText())
                .isEqualTo("本所.docx");
        assertThat(report(office)).doesNotContain("【本所】");
        assertThat(server.number("SELECT count(*) FROM domain.audit_line WHERE what = 'template.write'"
                        + " AND outcome = 'ok' AND object LIKE 'template/%' AND line LIKE '%仍用系统模板%'"))
                .isEqualTo(1);
    }

    @Test
    void what_the_writer_cannot_rely_on_is_refused_by_name_and_changes_nothing(TheServer server) throws IOException {
        var keeper = server.signIn("sysadmin");
        var shipped = keeper.file(PAGE + "/letter/file?shipped=true").body();
        var rows = server.number("SELECT count(*) FROM domain.document_template");
        var reason = Map.of("reason", "试改");

        var lacking = keeper.upload(
                PAGE + "/letter", reason, "函.docx", changed(shipped, xml -> xml.replace("{{主送}}", "各单位")));
        assertThat(lacking.statusCode()).isEqualTo(409);
        assertThat(lacking.body()).contains("模板缺少占位：{{主送}}");
        assertThat(keeper.upload(PAGE + "/file", reason, "文件.docx", shipped).body())
                .contains("模板缺少占位：{{印发机关}}、{{印发日期}}");
        var other = keeper.file(PAGE + "/file/file?shipped=true").body();
        assertThat(keeper.upload(PAGE + "/letter", reason, "函.docx", other).body())
                .contains("这是另一种版式的模板", "{{印发机关}}、{{印发日期}}");
        assertThat(keeper.upload(PAGE + "/letter", reason, "函.txt", shipped).body())
                .contains("函.txt 不是 .docx 文件");
        assertThat(keeper.upload(PAGE + "/letter", Map.of(), "函.docx", shipped).body())
                .contains("请写明修改原因");
        assertThat(keeper.upload(PAGE + "/letter", reason, "函.docx", new byte[] {1, 2, 3})
                        .body())
                .contains("这不是可以打开的 .docx 文件");
        assertThat(keeper.upload(PAGE + "/nothing", reason, "函.docx", shipped).statusCode())
                .isEqualTo(404);
        assertThat(server.signIn("fangshining")
                        .upload(PAGE + "/letter", reason, "函.docx", shipped)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.number("SELECT count(*) FROM domain.document_template"))
                .isEqualTo(rows);
    }
}
