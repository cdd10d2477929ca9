package goodterms.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Parts;
import goodterms.server.Running;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Message.State;
import goodterms.server.work.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SlowWebhooksTest extends Telling {

    @Test
    void while_one_webhook_does_not_answer_the_others_are_told_on_and_on() throws Exception {
        Webhooks.Made dead = add("/silent", "trial-started");
        Webhooks.Made well = add("/200", "trial-started");
        try (Posting patient = new Posting(new Addresses(true), Duration.ofMinutes(2));
                Sender sender = sender(patient)) {
            try {
                for (int told = 1; told <= 3; told++) {
                    happens();
                    int many = told;
                    Node.await(() -> {
                        round(sender);
                        return delivered(well) == many;
                    });
                }
                assertThat(messages(dead))
                        .hasSize(3)
                        .allSatisfy(it -> assertThat(attempts(it)).isEmpty());
            } finally {
                receiver.breakOff();
            }
        }
    }

    private static void round(Sender sender) {
        try {
            sender.round();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    private long delivered(Webhooks.Made made) {
        return messages(made).stream()
                .filter(it -> it.state() == State.DELIVERED)
                .count();
    }

    @Test
    void the_same_place_in_another_history_is_another_message() throws Exception {
        add("/200");
        happens();
        round();
        List<String> before = ids();
        receiver.heard.clear();
        parts.close();
        // As after a restore: the same accounts come to the same places again.
        parts = Parts.on(Running.database(), COMPANY);
        accounts = 0;
        add("/200");
        happens();
        round();
        assertThat(ids()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    private List<String> ids() {
        return receiver.heard.stream().map(it -> it.header("Webhook-id")).toList();
    }

    @Test
    void what_is_asked_to_be_told_again_to_a_disabled_webhook_waits_until_it_is_enabled() throws Exception {
        Webhooks.Made gone = add("/410", "trial-started");
        happens();
        round();
        parts.transactions()
                .of(
                        COMPANY,
                        connection -> Messages.againSince(
                                connection, COMPANY, gone.webhook().id(), Instant.EPOCH, now.get()));
        round();
        assertThat(receiver.heard).hasSize(1);
    }
}
