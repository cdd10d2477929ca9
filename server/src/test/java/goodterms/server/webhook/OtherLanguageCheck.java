package goodterms.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Parts;
import goodterms.server.Running;
import goodterms.server.web.Addresses;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Webhooks verify by the library of another language; {@code .ci/webhooks} fetches that and calls this. */
final class OtherLanguageCheck {

    private static final String COMPANY = "grouptrack";
    private static final Path LISTEN = Path.of("../target/webhooks/listen.js");

    @Test
    void what_is_told_verifies_in_another_language_and_what_somebody_else_says_does_not() throws Exception {
        assertThat(LISTEN).as("fetched by .ci/webhooks").exists();
        Process node = new ProcessBuilder("node", LISTEN.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Parts parts = Parts.on(Running.database(), COMPANY);
                Posting posting = new Posting(new Addresses(true), Duration.ofSeconds(10));
                OutputStream told = node.getOutputStream();
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            URI url = URI.create("http://127.0.0.1:" + said.readLine() + "/");
            Webhooks.Made made = parts.transactions()
                    .of(COMPANY, connection -> parts.webhooks().add(connection, COMPANY, url, List.of(), parts.today()))
                    .orElseThrow();
            told.write((made.secret() + "\n").getBytes(StandardCharsets.UTF_8));
            told.flush();
            AccountId ana = new AccountId("ana");
            parts.lives().open(ana, Optional.empty(), parts.today());
            parts.lives().give(ana, Lives.subscribe("pro", "visa"), parts.today());
            Instant soon = parts.today().plusSeconds(1);
            try (Sender sender = new Sender(
                    parts.transactions(), parts.companies(), parts.accounts(), parts.webhooks(), posting, () -> soon)) {
                sender.round();
            }
            assertThat(parts.lives().count("webhook_attempt where status = 204"))
                    .isEqualTo(parts.lives().journal(ana).size());
            assertThat(posting.post(url, Map.of("webhook-id", "msg_1"), "{}").status())
                    .contains(400);
        } finally {
            node.destroy();
        }
    }
}
