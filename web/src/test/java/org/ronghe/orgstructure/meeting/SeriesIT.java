package org.ronghe.orgstructure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.orgstructure.meeting.MeetingRoad.TODAY;
import static org.ronghe.orgstructure.meeting.MeetingRoad.moved;
import static org.ronghe.web.Session.leadsTo;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.web.InTheServer;
import org.ronghe.web.TheServer;

/** A series of meetings: planned at once or not at all, moved one by one. */
@InTheServer
class SeriesIT {
    private final String words = "定期会议 " + UUID.randomUUID();
    private TheServer server;
    private MeetingRoad road;

    @BeforeEach
    void sign_in(TheServer server) {
        this.server = server;
        road = new MeetingRoad(server);
    }

    private HttpResponse<String> series(int times, String kind, Object... more) {
        var body = new ArrayList<Object>(List.of(
                "kind",
                kind,
                "unit",
                road.unit("ZB-L01"),
                "title",
                words,
                "first",
                TODAY.plusDays(3).toString(),
                "rhythm",
                "WEEKLY",
                "times",
                times,
                "workdays",
                false,
                "starts",
                "09:00",
                "place",
                "302",
                "chair",
                server.person("fanshishi")));
        body.addAll(List.of(more));
        return road.recorder.post("/meetings/series", body.toArray());
    }

    private List<String> days() {
        return server.texts("SELECT day::text FROM orgstructure.meeting WHERE title = '" + words + "' ORDER BY day");
    }

    @Test
    void every_meeting_of_a_series_stands_on_its_own() {
        var key = UUID.randomUUID().toString();
        var list = leadsTo(moved(series(3, "BRANCH_COMMITTEE", "once", key)));
        moved(series(3, "BRANCH_COMMITTEE", "once", key));

        assertThat(days())
                .containsExactly(
                        TODAY.plusDays(3).toString(),
                        TODAY.plusDays(10).toString(),
                        TODAY.plusDays(17).toString());
        assertThat(road.recorder.page(list).body()).contains(words);
        long second = server.number(
                "SELECT id FROM orgstructure.meeting WHERE title = ? ORDER BY day OFFSET 1 LIMIT 1", words);
        moved(road.step(road.chair, "/meetings/" + second, "cancellation", "reason", "并入下次"));
        assertThat(server.texts("SELECT state FROM orgstructure.meeting WHERE title = '" + words + "' ORDER BY day"))
                .containsExactly("PLANNED", "CANCELLED", "PLANNED");
    }

    @Test
    void a_series_that_cannot_be_held_there_is_refused_as_a_whole() {
        assertThat(series(3, "COMMITTEE").statusCode()).isEqualTo(409);
        assertThat(series(13, "BRANCH_COMMITTEE").statusCode()).isEqualTo(422);
        assertThat(series(1, "BRANCH_COMMITTEE").statusCode()).isEqualTo(422);
        assertThat(days()).isEmpty();
        assertThat(road.recorder.page("/meetings/series").body()).contains("安排定期会议", "遇休息日顺延");
    }
}
