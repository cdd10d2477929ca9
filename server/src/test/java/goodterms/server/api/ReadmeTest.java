package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The walk through the API in the README does what it says. */
final class ReadmeTest {

    private static final Pattern POST = Pattern.compile(" {4}post (\\S+) '(.*)'");
    private static final Pattern PUT = Pattern.compile(" {4}curl -s -X PUT .*\\$BASE(\\S+) -d '(.*)'");
    private static final Pattern GET = Pattern.compile(" {4}curl -s -H \"\\$KEY\" \\$BASE(\\S+) .*# (\\S+), .*");

    @RegisterExtension
    static final Running running = Running.forAll();

    @Test
    void its_lines_lead_to_the_refund_it_says() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../README.md"));
        int asked = 0;
        try (Program program = Program.of(running, "grouptrack")) {
            for (String line : lines) {
                Matcher post = POST.matcher(line);
                Matcher put = PUT.matcher(line);
                Matcher get = GET.matcher(line);
                if (post.matches()) {
                    asked += fine(program.post("/" + post.group(1), post.group(2)), line);
                } else if (put.matches()) {
                    asked += fine(program.send("PUT", put.group(1), put.group(2)), line);
                } else if (get.matches()) {
                    Program.Reply decision = program.get(get.group(1));
                    asked += fine(decision, line);
                    assertThat(decision.json().toString())
                            .contains(get.group(2), "Tell support by email within 24 hours");
                }
            }
        }
        assertThat(asked).isEqualTo(7);
    }

    private static int fine(Program.Reply reply, String line) {
        assertThat(reply.status()).as(line + "\n" + reply.json()).isBetween(200, 299);
        return 1;
    }
}
