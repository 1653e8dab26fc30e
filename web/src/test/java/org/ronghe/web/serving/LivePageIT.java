package org.ronghe.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.Visitor;

@InTheServer
class LivePageIT {

    @Test
    void a_browser_reaches_the_server(Visitor visitor) {
        visitor.page().navigate("/live");

        assertThat(visitor.page().textContent("body")).isEqualTo("ok");
    }
}
