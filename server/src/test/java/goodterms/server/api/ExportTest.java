package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.signin.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final Running RUNNING = Running.forAll();

    private static List<JsonNode> lines(Reply reply, String kind) {
        return reply.text()
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.path("line").stringValue().equals(kind))
                .toList();
    }

    @Test
    void a_company_takes_along_all_that_is_kept_for_it() throws Exception {
        try (Program program = Program.of(RUNNING, "grouptrack")) {
            program.post("/clocks", "{\"id\": \"c\", \"now\": \"2026-03-01T09:00:00Z\"}");
            for (int i = 0; i < 45; i++) {
                program.post("/accounts", """
                        {"id": "x-%02d", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "c"}
                        """.formatted(i));
            }
            program.subscribe("x-07");
            program.send("PUT", "/clocks/c/now", "{\"to\": \"2026-04-20T09:00:00Z\"}");
            program.send("PUT", "/staff/lin@example.com", "{\"role\": \"owner\", \"password\": \"a long enough one\"}");

            Reply export = program.get("/export");

            assertThat(export.status()).as(export.text()).isEqualTo(200);
            assertThat(export.header("Content-Type")).isEqualTo("application/x-ndjson");
            assertThat(export.header("Content-Length"))
                    .as("it is not held before it is sent")
                    .isEmpty();
            assertThat(lines(export, "version"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.at("/files/company.yaml").stringValue())
                            .isEqualTo(Files.readString(Path.of("../companies/grouptrack/company.yaml"))));
            assertThat(lines(export, "account")).hasSize(45);
            JsonNode journal = program.get("/accounts/x-07/events?limit=500").json();
            assertThat(lines(export, "entry").stream()
                            .filter(it -> it.path("account").stringValue().equals("x-07"))
                            .map(it -> it.path("events")))
                    .isEqualTo(journal.path("items")
                            .valueStream()
                            .map(it -> it.path("events"))
                            .toList())
                    .hasSizeGreaterThan(3);
            assertThat(lines(export, "entry").stream()
                            .map(it -> it.at("/request/by/name").stringValue("")))
                    .contains("ana@example.com");
            assertThat(lines(export, "notice").stream()
                            .filter(it -> it.path("account").stringValue().equals("x-07")))
                    .hasSameSizeAs(program.get("/accounts/x-07/notices?limit=500")
                            .json()
                            .path("items")
                            .valueStream()
                            .toList())
                    .allSatisfy(it ->
                            assertThat(it.at("/letter/to").isMissingNode()).isFalse());
            assertThat(lines(export, "staff"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.path("role").stringValue()).isEqualTo("owner"));
            assertThat(lines(export, "audit").stream().map(it -> it.path("did").stringValue()))
                    .contains("put-staff", "export-company");
            assertThat(export.text()).doesNotContain("argon2", "sealed:");
            JsonNode end = JSON.readTree(
                    export.text().lines().reduce((_, last) -> last).orElseThrow());
            assertThat(end.path("line").stringValue()).isEqualTo("end");
            assertThat(end.path("lines").longValue())
                    .isEqualTo(export.text().lines().count() - 1);
            assertThat(end.path("accounts").intValue()).isEqualTo(45);
        }
    }

    @Test
    void whose_people_were_forgotten_stays_forgotten() throws Exception {
        try (Program program = Program.of(RUNNING, "anytrack")) {
            program.open("gone");
            Reply erased = program.post(
                    "/accounts/gone/erasure",
                    "{\"by\": {\"name\": \"lin\", \"role\": \"owner\"}, \"because\": \"asked by letter\"}");
            assertThat(erased.status()).as(erased.text()).isEqualTo(200);
            Reply export = program.get("/export");
            assertThat(lines(export, "entry")).hasSize(2);
            assertThat(export.text()).contains("erased-").doesNotContain("ana@example.com");
        }
    }

    @Test
    void only_whoever_may_change_the_company_may_take_it_along() throws Exception {
        try (Program program = Program.with(
                RUNNING,
                "grouptrack",
                EnumSet.of(Scope.READ, Scope.WRITE, Scope.ACT_FOR_OTHERS),
                Optional.of("owner"))) {
            assertThat(program.get("/export").status()).isEqualTo(403);
        }
    }
}
