package org.ronghe.web.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ronghe.web.Session.leadsTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ronghe.launcher.PrivatePostgres;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.web.Session;
import org.ronghe.web.TheServer;
import org.ronghe.web.remind.Outside;

/**
 * A real installation: a database that the institute runs, with a role that owns nothing else; the shipped proxy in
 * front; nobody in it yet. From the printed link to the first round of the rectification office.
 */
class ServiceIT {
    private static final String PASSWORD = "试用口令-2026-甲";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Path folder =
            Path.of("target/distribution/service-" + System.nanoTime()).toAbsolutePath();
    private PrivatePostgres database;

    @BeforeEach
    void start_a_database() throws IOException, SQLException {
        database = PrivatePostgres.start(Files.createDirectories(folder.resolve("elsewhere")));
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        "postgres",
                        Files.readString(folder.resolve("elsewhere/postgres/postgres.password"))
                                .strip());
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE office LOGIN PASSWORD 'office-secret'");
            statement.execute("CREATE DATABASE institute OWNER office");
        }
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void an_empty_installation_on_a_foreign_database_behind_the_proxy_is_brought_to_its_first_round() throws Exception {
        int proxyPort = Ronghe.freePort();
        var settings = new HashMap<>(Map.of(
                "DATA_DIR",
                folder.resolve("data").toString(),
                "DB_URL",
                database.url().replaceFirst("/ronghe$", "/institute"),
                "DB_USER",
                "office",
                "DB_PASSWORD",
                "office-secret",
                "PUBLIC_URL",
                "http://127.0.0.1:" + proxyPort));
        settings.putAll(Outside.settings());
        try (var ronghe = Ronghe.start(Ronghe.HOME, settings, "serve").awaitSaid("/first-administrator?key=");
                var proxy = Proxy.start(proxyPort, ronghe.port())) {
            assertThat(folder.resolve("data/postgres")).doesNotExist();
            var server = new TheServer(proxy.base(), ronghe.pid(), noDatabase());
            Ronghe.await(() -> ready(server));

            var security = letInTheFirstTwo(server, ronghe.said());
            var personnel = withOwnPassword(server, "personnel", "首次口令-2026-乙");
            importOrganisations(server, personnel);
            var office = letIn(server, security, personnel);
            var round = office.post(
                    "/discipline/rounds", "name", "首轮", "level", "INTERNAL", "feedbackOn", TODAY.toString());
            assertThat(round.statusCode()).as(round.body()).isEqualTo(303);
            assertThat(office.page(leadsTo(round)).body()).contains("首轮");

            twoNodesSendEachMessageOnce(settings, security, personnel, office);

            assertThat(Ronghe.run(settings, "verify-audit").exitCode()).isZero();
            var backup =
                    Ronghe.run(settings, "backup", folder.resolve("backup.zip").toString());
            assertThat(backup.exitCode()).as(backup.said()).isZero();
        }
    }

    /** Both look at the same second of every minute; a message that waits is taken by one of them. */
    private void twoNodesSendEachMessageOnce(Map<String, String> settings, Session... people) throws Exception {
        var own = new HashMap<>(settings);
        own.put("EVIDENCE_DIR", folder.resolve("data/evidence").toString());
        own.put("DATA_DIR", folder.resolve("second").toString());
        try (var second = Ronghe.start(Ronghe.HOME, own, "serve").awaitSaid("ready / ");
                var robot = Outside.openRobot()) {
            var there = new TheServer(second.base(), second.pid(), noDatabase());
            for (int i = 0; i < people.length; i++) {
                assertMoved(people[i].post(
                        "/me/reminders", "channel", "WEBHOOK", "webhook", Outside.robot("/send?key=" + i)));
                assertMoved(people[i].post("/me/reminders/trials"));
            }
            Ronghe.await(Duration.ofSeconds(90), () -> robot.taken().size() >= people.length);
            // the next look of both nodes finds nothing left
            Ronghe.await(
                    Duration.ofSeconds(90),
                    () -> LocalTime.now(ZoneId.of("Asia/Shanghai")).getSecond() >= 25
                            && LocalTime.now(ZoneId.of("Asia/Shanghai")).getSecond() < 55);

            int said = 0;
            for (var person : people) {
                var receipts = Session.json(
                                there.get("/me/reminders", "Cookie", person.cookie(), "Accept", "application/json"))
                        .get("receipts");
                // within office hours the day's own message follows the trial, or the word that there is nothing
                assertThat(receipts.size()).isBetween(1, 2);
                for (var receipt : receipts) {
                    boolean nothing = receipt.get("state").asText().equals("NOTHING");
                    assertThat(nothing && receipt.get("trial").asBoolean()).isFalse();
                    assertThat(receipt.get("state").asText()).isIn("SENT", "NOTHING");
                    assertThat(receipt.get("attempts").asInt()).isEqualTo(1);
                    said += nothing ? 0 : 1;
                }
            }
            assertThat(robot.taken()).hasSize(said).doesNotHaveDuplicates();
        }
    }

    private static boolean ready(TheServer server) {
        try {
            return server.get("/ready").statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Session letInTheFirstTwo(TheServer server, String said) {
        var link =
                Pattern.compile("http\\S+(/first-administrator\\?key=(\\S+))").matcher(said);
        assertThat(link.find()).isTrue();
        assertThat(server.get(link.group(1), "Accept", "text/html").body()).contains("安全管理员姓名");
        var form = Map.of(
                "key", link.group(2),
                "name", "安试一",
                "username", "security",
                "passwordNew", PASSWORD,
                "passwordAgain", PASSWORD,
                "personnelName", "任试二",
                "personnelUsername", "personnel",
                "passwordFirst", "首次口令-2026-乙");
        assertThat(server.post("/first-administrator", form, "Origin", server.origin(), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.post("/first-administrator", form, "Origin", server.origin(), "Accept", "text/html")
                        .body())
                .contains("系统已经装好");
        return Session.of(server, "security", PASSWORD);
    }

    /** Signs in with what an administrator chose, and replaces it as asked. */
    private static Session withOwnPassword(TheServer server, String username, String first) {
        var session = Session.of(server, username, first);
        assertThat(leadsTo(session.page("/"))).isEqualTo("/me/password");
        assertMoved(
                session.post("/me/password", "passwordOld", first, "passwordNew", PASSWORD, "passwordAgain", PASSWORD));
        return Session.of(server, username, PASSWORD);
    }

    private static void importOrganisations(TheServer server, Session personnel) throws IOException {
        try (var file = Objects.requireNonNull(
                OrgUnits.class.getResourceAsStream("/org/ronghe/orgstructure/demo/org-example.csv"))) {
            var taken = server.send(server.request("/organisations/import?name=org.csv")
                    .header("Cookie", personnel.cookie())
                    .header("Origin", server.origin())
                    .header("Accept", "application/json")
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofByteArray(file.readAllBytes())));
            assertMoved(taken);
            var preview = leadsTo(taken);
            assertMoved(personnel.post(
                    preview + "/confirmation",
                    "seen",
                    personnel.read(preview).get("mark").asText()));
        }
        assertThat(personnel.page("/organisations").body()).contains("中共示例科学研究所委员会");
    }

    /** Personnel enters, security proposes and opens the account, personnel confirms. */
    private static Session letIn(TheServer server, Session security, Session personnel) {
        long unit = unit(personnel, "D-DB");
        var entered = personnel.post(
                "/people", "name", "整试三", "kind", "STAFF", "unit", unit, "job", "主管", "joined", "2026-01-05");
        assertMoved(entered);
        var path = leadsTo(entered);
        long person = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertMoved(security.post(
                "/admin/accounts", "person", person, "username", "zhengshisan", "passwordFirst", "首次口令-2026-丙"));
        assertMoved(security.post(
                path + "/posts", "unit", unit, "role", "RZ", "title", "整改办", "from", TODAY.toString(), "reason", "分工"));
        var office = withOwnPassword(server, "zhengshisan", "首次口令-2026-丙");
        assertThat(office.get("/discipline/closings").statusCode()).isEqualTo(403);
        var post = personnel.read(path).at("/posts/0");
        assertMoved(personnel.post(
                path + "/posts/" + post.get("id").asLong() + "/decision",
                "version",
                post.get("version").asLong(),
                "verdict",
                "CONFIRMED"));
        return office;
    }

    private static long unit(Session reader, String code) {
        return find(reader.read("/organisations?shown=ALL"), code);
    }

    private static long find(JsonNode node, String code) {
        if (node.path("code").asText().equals(code)) {
            return node.get("id").asLong();
        }
        for (var child : node) {
            long found = find(child, code);
            if (found > 0) {
                return found;
            }
        }
        return 0;
    }

    private static void assertMoved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static TheServer.Database noDatabase() {
        return new TheServer.Database() {
            @Override
            public java.sql.Connection connect() {
                throw new UnsupportedOperationException("nobody looks behind the scenes here");
            }

            @Override
            public long pid() {
                throw new UnsupportedOperationException("nobody looks behind the scenes here");
            }
        };
    }
}
