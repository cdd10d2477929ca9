package goodterms.server.api;

import goodterms.server.product.Products;
import goodterms.server.signin.Scope;
import goodterms.server.web.Addresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which a company says where its product is asked, and sees what waits to be told outside. */
final class ProductEndpoints {

    private static final String PRODUCT = Endpoint.COMPANY + "/product";
    private static final String TAG = "webhooks";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Products products;
    private final Addresses addresses;

    ProductEndpoints(Products products, Addresses addresses) {
        this.products = products;
        this.addresses = addresses;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.change(
                                "GET",
                                PRODUCT,
                                "get-product",
                                TAG,
                                "Where the product is asked",
                                Scope.ADMIN,
                                this::get)
                        .giving(200, "product"),
                Endpoint.change(
                                "PUT",
                                PRODUCT,
                                "set-product",
                                TAG,
                                "Say where the product is asked to export, delete and bring back what it holds",
                                Scope.ADMIN,
                                this::set)
                        .taking(Schema.field(
                                Schema.object(List.of("url")),
                                "url",
                                Schema.text(2000, "An address that begins with https://.")))
                        .giving(200, "product"),
                Endpoint.change(
                                "GET",
                                Endpoint.COMPANY + "/outbox",
                                "list-outbox",
                                TAG,
                                "What waits to be told outside, the longest waiting first",
                                Scope.ADMIN,
                                ProductEndpoints::outbox)
                        .with(Cursor.PARAMETERS[1])
                        .giving(200, "outbox"));
    }

    private Answer get(Connection connection, Call call) throws SQLException {
        ObjectNode json = JSON.objectNode();
        products.url(connection, call.company()).ifPresent(url -> json.put("url", url.toString()));
        return Answer.ok(json);
    }

    private Answer set(Connection connection, Call call) throws SQLException {
        URI url = url(call.body().path("url").stringValue(""), addresses);
        String secret = products.set(connection, call.company(), url);
        return Answer.ok(JSON.objectNode().put("url", url.toString()).put("secret", secret));
    }

    /** @throws Problem if it is none that is called */
    static URI url(String text, Addresses addresses) {
        try {
            URI url = new URI(text);
            Optional<String> fault = addresses.fault(url);
            if (fault.isPresent()) {
                throw Problem.field("/url", fault.get());
            }
            return url;
        } catch (URISyntaxException wrong) {
            throw Problem.field("/url", "This is no address.");
        }
    }

    private static Answer outbox(Connection connection, Call call) throws SQLException {
        ObjectNode json = JSON.objectNode();
        ArrayNode items = json.putArray("items");
        try (PreparedStatement select = connection.prepareStatement("""
                select account, key, kind, due_at, attempts, error from outbox
                where company = ? order by place limit ?
                """)) {
            select.setString(1, call.company());
            select.setInt(2, Cursor.limit(call));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ObjectNode item = items.addObject()
                            .put("account", row.getString("account"))
                            .put("key", row.getString("key"))
                            .put("kind", row.getString("kind"))
                            .put(
                                    "due",
                                    row.getObject("due_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString())
                            .put("attempts", row.getInt("attempts"));
                    Optional.ofNullable(row.getString("error")).ifPresent(error -> item.put("error", error));
                }
            }
        }
        return Answer.ok(json);
    }
}
