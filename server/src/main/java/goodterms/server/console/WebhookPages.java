package goodterms.server.console;

import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.webhook.Attempt;
import goodterms.server.webhook.Message;
import goodterms.server.webhook.Messages;
import goodterms.server.webhook.Webhook;
import goodterms.server.webhook.Webhooks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A webhook with what it was told, and how often; told again where somebody asks. */
public final class WebhookPages {

    private static final String WEBHOOK = Console.HOME + "/operations/webhooks/{webhook}";
    private static final int MOST = 50;

    /** A message with the attempts at it. */
    public record Told(Message message, List<Attempt> attempts) {

        /** What became of it. */
        public String state() {
            return switch (message.state()) {
                case WAITING -> "waiting";
                case DELIVERED -> "delivered";
                case GIVEN_UP -> "given up";
            };
        }
    }

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Webhooks webhooks;
    private final Accounts accounts;

    WebhookPages(Gate gate, Documents documents, Webhooks webhooks, Accounts accounts) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.webhooks = webhooks;
        this.accounts = accounts;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(WEBHOOK, gate.see(this::shown))
                .POST(WEBHOOK, gate.act(Scope.ADMIN, this::act))
                .build();
    }

    private ServerResponse shown(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        Optional<Webhook> webhook = webhooks.find(connection, company, visit.part("webhook"));
        if (webhook.isEmpty()) {
            return troubles.missing(visit);
        }
        List<Told> told = new ArrayList<>();
        for (Message message : Messages.list(connection, company, webhook.get().id(), Long.MAX_VALUE, MOST)) {
            told.add(new Told(
                    message,
                    Messages.attempts(connection, company, webhook.get().id(), message.id())));
        }
        return documents.own(
                200,
                "console/webhook",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Webhook", "/operations"),
                        "visit",
                        visit,
                        "webhook",
                        webhook.get(),
                        "told",
                        told,
                        "names",
                        Customer.names(
                                accounts,
                                connection,
                                company,
                                told.stream()
                                        .map(each -> each.message().account().value())),
                        "wording",
                        new Wording(visit.company().zone())));
    }

    private ServerResponse act(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        String webhook = visit.part("webhook");
        if (webhooks.find(connection, company, webhook).isEmpty()) {
            return troubles.missing(visit);
        }
        String did = visit.form().text("do");
        switch (did) {
            case "enable" -> webhooks.enable(connection, company, webhook);
            case "day" ->
                Messages.againSince(connection, company, webhook, visit.now().minus(Duration.ofDays(1)), visit.now());
            default -> Messages.again(connection, company, webhook, visit.form().text("message"), visit.now());
        }
        String audited = did.equals("enable") ? "enable-webhook" : "replay-messages";
        Audit.add(connection, visit.caller(), visit.now(), audited, Optional.empty(), Optional.empty());
        accounts.changed().ringAfterCommit();
        return visit.on("/operations/webhooks/" + webhook + "?done=" + (did.equals("enable") ? "enabled" : "again"));
    }
}
