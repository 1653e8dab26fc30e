package org.ronghe.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.discipline.Road.assertMoved;
import static org.ronghe.discipline.Road.assertRefused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;

/** One notice on its whole road, over documents and over forms, and its paper. */
@InTheServer
class NoticeIT {
    private final String title = "关于试验通知" + UUID.randomUUID().toString().substring(0, 8) + "的通知";
    private TheServer server;
    private Session office;
    private Session leader;
    private boolean forms;
    private long id;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        office = server.signIn("fangshining");
        leader = server.signIn("qinshichuan");
    }

    private String path() {
        return "/discipline/notices/" + id;
    }

    private HttpResponse<String> send(Session who, String path, Object... fields) {
        return forms ? who.form(path, fields) : who.post(path, fields);
    }

    private HttpResponse<String> step(Session who, String noun, Object... fields) {
        var all = new ArrayList<Object>(
                List.of("version", office.read(path()).get("version").asLong()));
        all.addAll(Arrays.asList(fields));
        return send(who, path() + "/" + noun, all.toArray());
    }

    private Object[] text() {
        return new Object[] {
            "title", title,
            "layout", "FILE",
            "addressee", "各部门，各实验室",
            "body", "一、按周填报\n每周五前填报台账。\n二、材料齐全\n附佐证材料。",
            "copyTo", "所领导",
            "issuer", server.person("qinshichuan")
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_notice_is_drafted_proposed_signed_and_leaves_as_a_document(boolean forms) {
        this.forms = forms;
        id = Road.number(assertMoved(
                send(office, "/discipline/notices", "title", title, "issuer", server.person("qinshichuan"))));
        if (!forms) {
            assertRefused(step(office, "proposal"), "notice.gaps", "notice.guard.ADDRESSEE", "notice.guard.BODY");
        }
        assertMoved(step(office, "text", text()));
        assertThat(DocumentIT.text(office.file(path() + "/document").body()))
                .contains(title)
                .doesNotContain("〔");
        assertMoved(step(office, "proposal"));
        assertThat(step(office, "issuing").statusCode()).isEqualTo(403);
        assertThat(leader.page("/?all=true").body()).contains(title);
        assertMoved(step(leader, "issuing"));

        var number = office.read(path()).get("number").asText();
        assertThat(number).matches("通知〔20\\d\\d〕[1-9]\\d*号");
        var text = DocumentIT.made(office, path() + "/document", "notice", title, number);
        assertThat(text).contains("各部门，各实验室：", "一、按周填报", "每周五前填报台账。", "抄送：所领导。", "印发");
        assertThat(office.page(path()).body()).contains("已签发", "下载公文");
        assertThat(office.read("/discipline/notices?q=" + Session.encoded(title))
                        .get("rows"))
                .hasSize(1);
        assertThat(new String(
                        office.file("/discipline/notices?as=csv&q=" + Session.encoded(title))
                                .body(),
                        StandardCharsets.UTF_8))
                .contains(number, title);
        assertThat(server.signIn("sunshier").get(path()).statusCode()).isEqualTo(404);
        assertThat(server.signIn("sunshier").file(path() + "/document").statusCode())
                .isEqualTo(404);

        assertMoved(step(leader, "cancellation", "reason", "日期有误"));
        assertThat(server.text(
                        "SELECT void_reason FROM domain.document_number WHERE series || '〔' || year || '〕' || number"
                                + " || '号' = ?",
                        number))
                .isEqualTo("日期有误");
    }
}
