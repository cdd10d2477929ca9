package goodterms.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import goodterms.core.identity.AccountId;
import goodterms.server.mail.MailWorker;
import goodterms.server.mail.Smtp;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Message.State;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SenderTest extends Telling {

    @Test
    void each_event_is_told_once_signed_and_noted() throws Exception {
        Webhooks.Made made = add("/204");
        AccountId id = happens();
        round();
        round();
        assertThat(receiver.heard)
                .hasSameSizeAs(lives().journal(id))
                .extracting(it -> it.body().replaceFirst("\\{\"type\":\"([a-z-]+)\".*", "$1"))
                .contains("account-opened", "trial-started");
        for (Receiver.Heard heard : receiver.heard) {
            new com.standardwebhooks.Webhook(made.secret()).verify(heard.body(), lowercase(heard));
        }
        assertThat(messages(made)).extracting(Message::state).containsOnly(State.DELIVERED);
        assertThat(attempts(messages(made).getFirst()))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.status()).contains(204));
    }

    private static Map<String, List<String>> lowercase(Receiver.Heard heard) {
        Map<String, List<String>> headers = new HashMap<>();
        heard.headers().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return headers;
    }

    @Test
    void what_was_altered_on_the_way_does_not_verify() throws Exception {
        Webhooks.Made made = add("/200", "trial-started");
        happens();
        round();
        Receiver.Heard heard = receiver.heard.getFirst();
        com.standardwebhooks.Webhook webhook = new com.standardwebhooks.Webhook(made.secret());
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            Map<String, List<String>> headers = lowercase(heard);
            headers.put(header, List.of(headers.get(header).getFirst() + "1"));
            assertThatThrownBy(() -> webhook.verify(heard.body(), headers))
                    .isInstanceOf(WebhookVerificationException.class);
        }
        assertThatThrownBy(() -> webhook.verify(heard.body().replace("pro", "max"), lowercase(heard)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_webhook_hears_only_of_what_it_wants() throws Exception {
        add("/200", "trial-started", "payment-succeeded");
        happens();
        round();
        assertThat(receiver.heard)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("trial-started"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set events = '{\"type\":\"nothing.1\"}' where account = '%s'",
                "update account set state = '{}', head = '' where id = '%s'"
            })
    void what_can_not_be_read_keeps_nothing_else_from_being_told(String broken) throws Exception {
        Webhooks.Made made = add("/200", "account-opened");
        AccountId unreadable = happens();
        AccountId whole = happens();
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            statement.execute(broken.formatted(unreadable.value()));
        }
        round();
        assertThat(receiver.heard)
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains(whole.value()));
        assertThat(messages(made)).extracting(Message::state).containsExactlyInAnyOrder(State.DELIVERED, State.WAITING);
    }

    @Test
    void what_is_not_taken_in_is_told_again_under_the_same_id_ever_more_seldom_and_then_given_up() throws Exception {
        Webhooks.Made made = add("/500", "trial-started");
        happens();
        for (int attempt = 1; attempt <= 10; attempt++) {
            round();
            assertThat(receiver.heard).hasSize(attempt);
            round();
            assertThat(receiver.heard).as("not before its time").hasSize(attempt);
            messages(made).getFirst().dueAt().ifPresent(now::set);
        }
        assertThat(receiver.heard)
                .extracting(it -> it.header("Webhook-id"))
                .containsOnly(messages(made).getFirst().id());
        assertThat(messages(made)).extracting(Message::state).containsExactly(State.GIVEN_UP);
        assertThat(attempts(messages(made).getFirst())).hasSize(10);
    }

    @Test
    void whoever_is_silent_or_says_too_much_or_sends_elsewhere_holds_nothing_up() throws Exception {
        List<Webhooks.Made> all = List.of(
                add("/silent", "trial-started"),
                add("/endless", "trial-started"),
                add("/trickling", "trial-started"),
                add("/elsewhere", "trial-started"));
        Webhooks.Made well = add("/200", "trial-started");
        happens();
        try (Posting impatient = new Posting(new Addresses(true), Duration.ofSeconds(4))) {
            assertTimeout(Duration.ofMinutes(1), () -> round(impatient));
        }
        assertThat(messages(well)).extracting(Message::state).containsExactly(State.DELIVERED);
        for (int i : new int[] {0, 2, 3}) {
            assertThat(messages(all.get(i))).extracting(Message::state).containsExactly(State.WAITING);
        }
        assertThat(attempts(messages(all.getFirst()).getFirst()).getFirst().error())
                .contains("it took longer than 4 seconds");
        assertThat(receiver.heard).extracting(Receiver.Heard::path).doesNotContain("/secret");
    }

    @Test
    void whoever_has_gone_is_told_nothing_more_and_whoever_fails_for_days_neither() throws Exception {
        Webhooks.Made gone = add("/410", "trial-started");
        Webhooks.Made failing = add("/503");
        happens();
        round();
        assertThat(shown(gone).disabled()).isPresent();
        assertThat(shown(failing).disabled()).isEmpty();
        later(Duration.ofDays(6));
        round();
        assertThat(shown(failing).disabled().orElseThrow().because()).startsWith("It took nothing in since ");
        int before = receiver.heard.size();
        happens();
        later(Duration.ofDays(30));
        round();
        assertThat(receiver.heard).hasSize(before);
        assertThat(lives().count("audit where did = 'disable-webhook'")).isEqualTo(2);
    }

    @Test
    void the_company_is_written_to_when_a_webhook_is_told_nothing_more() throws Exception {
        Webhooks.Made gone = add("/410", "trial-started");
        happens();
        round();
        round();
        GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailServer.start();
        try {
            Smtp smtp = new Smtp("127.0.0.1", mailServer.getSmtp().getPort(), Smtp.Security.NONE, Optional.empty(), "");
            new MailWorker(parts.transactions(), parts.companies(), parts.outbox(), smtp, now::get).round();
            MimeMessage[] letters = mailServer.getReceivedMessagesForDomain("support@grouptrack.example");
            assertThat(letters).hasSize(1);
            assertThat(letters[0].getSubject()).isEqualTo("GroupTrack CRM: a webhook is told nothing more");
            assertThat(letters[0].getContent().toString())
                    .contains(gone.webhook().id() + " at 127.0.0.1 is disabled. It answered 410 Gone.")
                    .contains("/webhooks/" + gone.webhook().id() + "/enabling")
                    .doesNotContain("/410");
        } finally {
            mailServer.stop();
        }
        assertThat(lives().count("outbox where account = ''")).isZero();
    }

    @Test
    void a_webhook_that_is_disabled_twice_within_one_second_is_written_about_twice() throws Exception {
        Webhooks.Made gone = add("/410", "trial-started");
        String id = gone.webhook().id();
        happens();
        round();
        Message message = messages(gone).getFirst();
        boolean told = parts.transactions()
                .of(
                        COMPANY,
                        connection -> parts.webhooks().enable(connection, COMPANY, id)
                                && Messages.again(connection, COMPANY, id, message.id(), now.get()));
        round();
        assertThat(told).isTrue();
        assertThat(shown(gone).disabled()).isPresent();
        assertThat(lives().count("outbox where account = '' and kind = 'mail'")).isEqualTo(2);
    }

    @Test
    void what_was_told_can_be_told_again_one_by_one_or_since_a_moment() throws Exception {
        Webhooks.Made made = add("/200");
        happens();
        round();
        int once = receiver.heard.size();
        Message first = messages(made).getFirst();
        boolean found = parts.transactions()
                .of(
                        COMPANY,
                        connection -> Messages.again(
                                connection, COMPANY, made.webhook().id(), first.id(), now.get()));
        round();
        assertThat(found).isTrue();
        assertThat(receiver.heard).hasSize(once + 1);
        assertThat(attempts(first)).hasSize(2);
        int many = parts.transactions()
                .of(
                        COMPANY,
                        connection -> Messages.againSince(
                                connection, COMPANY, made.webhook().id(), Instant.EPOCH, now.get()));
        round();
        assertThat(many).isEqualTo(once);
        assertThat(receiver.heard).hasSize(2 * once + 1);
    }

    @Test
    void a_server_that_calls_only_public_addresses_calls_none_of_its_own() throws Exception {
        try (Posting strict = new Posting(new Addresses(false), PATIENT)) {
            for (String address : List.of(
                    "https://127.0.0.1/",
                    "https://10.1.2.3/",
                    "https://192.168.0.1/",
                    "https://169.254.169.254/latest",
                    "https://[::1]/",
                    "https://[fd00::1]/",
                    "https://[::ffff:10.0.0.1]/",
                    "https://localhost/",
                    "https://0.0.0.0/",
                    "https://100.64.0.1/")) {
                assertThat(strict.post(URI.create(address), Map.of(), "{}").error())
                        .as(address)
                        .contains("its name stands for no address that may be called");
            }
            assertThat(strict.post(receiver.at("/200"), Map.of(), "{}").status())
                    .isEmpty();
        }
        assertThat(receiver.heard).isEmpty();
    }
}
