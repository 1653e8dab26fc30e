package org.ronghe.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;

@InTheServer
class LiveIT {

    @Test
    void it_is_alive_and_ready(TheServer server) {
        assertThat(server.get("/live").body()).isEqualTo("ok");
        assertThat(server.get("/ready").body()).isEqualTo("ready");
    }

    @Test
    void it_listens_on_one_loopback_port_and_nowhere_else(TheServer server) throws IOException {
        assertThat(Sockets.openBy(server.pid()))
                .containsExactly("tcp 127.0.0.1:" + server.base().getPort());
    }

    @Test
    void nothing_beside_the_application_answers(TheServer server) {
        for (var path : new String[] {"/metrics", "/health", "/openapi", "/asadmin", "/WEB-INF/web.xml"}) {
            assertThat(server.get(path).statusCode()).as(path).isIn(302, 303, 401, 403, 404);
        }
    }

    @Test
    void an_unknown_address_tells_nothing_about_the_server(TheServer server) {
        var answer = server.get("/no/such/page");

        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContain("Exception");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
}
