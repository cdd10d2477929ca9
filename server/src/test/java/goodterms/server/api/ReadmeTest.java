package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walks through the API, in the README and in the guide, do what they say, one after the other at the demo. */
final class ReadmeTest {

    private static Running running;
    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        running = Running.demo();
        program = Program.of(running, "grouptrack");
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        running.close();
    }

    /** A call as it is typed in a terminal: by curl, or by the function that the README makes of it. */
    private record Typed(String method, String path, String body, List<String> headers) {

        private static final Pattern POST = Pattern.compile("post (\\S+) '(.*)'");
        private static final Pattern CURL =
                Pattern.compile("curl -s (.*?)\"?\\$BASE([^\" ]+)\"?(?: +-d '(.*)')?(?: +#.*)?");
        private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']+)'");

        static List<Typed> in(Path document) throws IOException {
            List<Typed> all = new ArrayList<>();
            String whole = Files.readString(document).replaceAll(" \\\\\n +", " ");
            for (String line : whole.lines().toList()) {
                String typed = line.startsWith("    ") ? line.strip() : "";
                POST.matcher(typed).results().forEach(it -> all.add(posted(it)));
                if (!typed.startsWith("post()")) {
                    CURL.matcher(typed).results().forEach(it -> all.add(called(it)));
                }
            }
            return all;
        }

        private static Typed posted(MatchResult it) {
            return new Typed("POST", "/" + it.group(1), it.group(2), List.of());
        }

        private static Typed called(MatchResult it) {
            boolean hasBody = it.group(3) != null;
            String method = it.group(1).contains("-X PUT") ? "PUT" : hasBody ? "POST" : "GET";
            List<String> headers = HEADER.matcher(it.group(1))
                    .results()
                    .flatMap(header -> List.of(header.group(1), header.group(2)).stream())
                    .toList();
            return new Typed(method, it.group(2), hasBody ? it.group(3) : "", headers);
        }

        Reply sent() throws IOException, InterruptedException {
            Reply reply = program.send(method, path, body, headers.toArray(String[]::new));
            assertThat(reply.status()).as(this + "\n" + reply.text()).isBetween(200, 299);
            return reply;
        }
    }

    private static List<Reply> walked(String document) throws IOException, InterruptedException {
        List<Reply> replies = new ArrayList<>();
        for (Typed each : Typed.in(Path.of("..", document))) {
            replies.add(each.sent());
        }
        return replies;
    }

    @Test
    void its_lines_lead_to_the_refund_it_says() throws Exception {
        List<Reply> replies = walked("README.md");
        assertThat(replies).hasSize(7);
        assertThat(replies.getLast().text()).contains("46.55", "Tell support by email within 24 hours");
        assertThat(Files.readString(Path.of("../README.md"))).contains("# 46.55, and the sentence that says so");
    }

    @Test
    void the_guide_leads_from_an_account_to_the_decision_on_its_refund() throws Exception {
        List<Reply> replies = walked("docs/guides/api.md");
        assertThat(replies).hasSize(9);
        assertThat(replies.get(4).text()).contains("\"state\":\"paid\"");
        assertThat(replies.get(5).json().path("sentences")).isNotEmpty();
        assertThat(replies.get(6).events()).contains("cancellation-accepted");
        assertThat(replies.get(7).events()).contains("refund-requested");
        assertThat(replies.getLast().json().at("/explanation/question").stringValue())
                .isEqualTo("refund");
    }
}
