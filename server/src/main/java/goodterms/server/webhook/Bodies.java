package goodterms.server.webhook;

import goodterms.core.account.Event;
import goodterms.core.identity.AccountId;
import goodterms.journal.json.EventJson;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import goodterms.server.work.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What messages say, read from the journals. What can't be read is logged, and keeps nothing else from being told. */
record Bodies(Accounts accounts) {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    /** Those of the messages that can be read, in the order of these. */
    Map<Message, String> of(Connection connection, String company, List<Message> messages) throws SQLException {
        Map<AccountId, Kept> kept = kept(
                connection,
                company,
                messages.stream().map(Message::account).distinct().toList());
        Map<Message, String> bodies = new LinkedHashMap<>();
        for (Message message : messages) {
            Kept account = kept.get(message.account());
            if (account != null) {
                body(company, message, line(connection, company, message), account)
                        .ifPresent(body -> bodies.put(message, body));
            }
        }
        return bodies;
    }

    /** Those accounts that can be read; one that can't keeps no other from being told of. */
    private Map<AccountId, Kept> kept(Connection connection, String company, List<AccountId> ids) throws SQLException {
        try {
            return accounts.find(connection, company, ids);
        } catch (RuntimeException unreadable) {
            if (ids.size() == 1) {
                LOG.error(
                        "nothing is told of account {} of {}: {}",
                        ids.getFirst().value(),
                        company,
                        Failure.said(unreadable));
                return Map.of();
            }
        }
        Map<AccountId, Kept> kept = new HashMap<>();
        for (AccountId id : ids) {
            kept.putAll(kept(connection, company, List.of(id)));
        }
        return kept;
    }

    /** What is told; nothing if it can't be read, which keeps no other from being told. It comes back when the lease is over. */
    private static Optional<String> body(String company, Message message, String line, Kept account) {
        try {
            return Optional.of(body(company, message, account.sealing().read(line), account));
        } catch (RuntimeException unreadable) {
            LOG.error(
                    "message {} of webhook {} of {} can't be told: {}",
                    message.id(),
                    message.webhook(),
                    company,
                    Failure.said(unreadable));
            return Optional.empty();
        }
    }

    /** The event, as it is written. */
    private static String line(Connection connection, String company, Message message) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select events from journal where company = ? and account = ? and number = ?")) {
            select.setString(1, company);
            select.setString(2, message.account().value());
            select.setLong(3, message.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1)
                        .lines()
                        .skip(message.place())
                        .findFirst()
                        .orElse("");
            }
        }
    }

    private static String body(String company, Message message, Event event, Kept account) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", message.type())
                .put("timestamp", message.at().toString());
        ObjectNode data = body.putObject("data")
                .put("company", company)
                .put("account", message.account().value())
                .put("version", message.number());
        account.clock().ifPresent(clock -> data.put("clock", clock));
        data.set("event", EventJson.json(event));
        return body.toString();
    }
}
