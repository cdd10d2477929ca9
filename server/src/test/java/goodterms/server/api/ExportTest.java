package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.signin.Scope;
import java.io.IOException;
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

    private static void live(Program program) throws Exception {
        program.post("/clocks", "{\"id\": \"c\", \"now\": \"2026-03-01T09:00:00Z\"}");
        for (int i = 0; i < 45; i++) {
            program.post("/accounts", """
                    {"id": "x-%02d", "owner": "ana@example.com", "zone": "UTC", "country": "US", "clock": "c"}
                    """.formatted(i));
        }
        program.subscribe("x-07");
        program.send("PUT", "/clocks/c/now", "{\"to\": \"2026-04-20T09:00:00Z\"}");
        program.send("PUT", "/staff/lin@example.com", "{\"role\": \"owner\", \"password\": \"a long enough one\"}");
    }

    @Test
    void a_company_takes_along_all_that_is_kept_for_it() throws Exception {
        try (Program program = Program.of(RUNNING, "grouptrack")) {
            live(program);
            Reply export = program.get("/export");

            assertThat(export.status()).as(export.text()).isEqualTo(200);
            assertThat(export.header("Content-Type")).isEqualTo("application/x-ndjson");
            assertThat(export.header("Content-Length"))
                    .as("it is not held before it is sent")
                    .isEmpty();
            ofTheCompany(export);
            ofAnAccount(export, program);
            assertThat(export.text()).doesNotContain("argon2", "sealed:");
            JsonNode end = JSON.readTree(
                    export.text().lines().reduce((_, last) -> last).orElseThrow());
            assertThat(end.path("line").stringValue()).isEqualTo("end");
            assertThat(end.path("lines").longValue())
                    .isEqualTo(export.text().lines().count() - 1);
            assertThat(end.path("accounts").intValue()).isEqualTo(45);
        }
    }

    private static void ofTheCompany(Reply export) throws IOException {
        String catalogue = Files.readString(Path.of("../companies/grouptrack/company.yaml"));
        assertThat(lines(export, "version"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.at("/files/company.yaml").stringValue()).isEqualTo(catalogue));
        assertThat(lines(export, "staff"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("role").stringValue()).isEqualTo("owner"));
        assertThat(lines(export, "audit").stream().map(it -> it.path("did").stringValue()))
                .contains("put-staff", "export-company");
        assertThat(lines(export, "account")).hasSize(45);
    }

    private static void ofAnAccount(Reply export, Program program) throws Exception {
        JsonNode journal = program.get("/accounts/x-07/events?limit=500").json();
        assertThat(of("x-07", lines(export, "entry")).stream().map(it -> it.path("events")))
                .isEqualTo(journal.path("items")
                        .valueStream()
                        .map(it -> it.path("events"))
                        .toList())
                .hasSizeGreaterThan(3);
        assertThat(lines(export, "entry").stream()
                        .map(it -> it.at("/request/by/name").stringValue("")))
                .contains("ana@example.com");
        JsonNode notices = program.get("/accounts/x-07/notices?limit=500").json();
        assertThat(of("x-07", lines(export, "notice")))
                .hasSize(notices.path("items").size())
                .allSatisfy(
                        it -> assertThat(it.at("/letter/to").isMissingNode()).isFalse());
    }

    private static List<JsonNode> of(String account, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("account").stringValue().equals(account))
                .toList();
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
