package goodterms.server.api;

import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.store.Accounts;
import goodterms.server.store.Parking;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table for accounts that stand still because something broke at them. */
final class ParkedEndpoints {

    private static final String TAG = "accounts";

    private final Accounts accounts;

    ParkedEndpoints(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                Endpoint.COMPANY + "/parked",
                                "list-parked",
                                TAG,
                                "The accounts that stand still because something broke at them",
                                "parked-list",
                                ParkedEndpoints::list)
                        .with(Cursor.PARAMETERS),
                Endpoint.change(
                        "DELETE",
                        Endpoint.ACCOUNT + "/parking",
                        "unpark-account",
                        TAG,
                        "Let a parked account go on, after what broke at it is mended",
                        Scope.ADMIN,
                        this::release));
    }

    private static Answer list(Connection connection, Call call) throws SQLException {
        List<Parking.Parked> found =
                Parking.parked(connection, call.company(), Cursor.after(call), Cursor.limit(call) + 1);
        return Answer.ok(Cursor.page(
                call,
                found,
                parked -> shown(call, parked),
                parked -> parked.account().value()));
    }

    private static ObjectNode shown(Call call, Parking.Parked parked) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("account", parked.account().value())
                .put("error", parked.error());
        parked.due().ifPresent(due -> json.put("due", due.toString()));
        return json.put("link", "/v1/companies/" + call.company() + "/accounts/" + parked.account());
    }

    private Answer release(Connection connection, Call call) throws SQLException {
        if (!Parking.release(connection, call.company(), call.account())) {
            throw Problem.notFound("The account " + call.account() + " is not parked.");
        }
        Audit.add(
                connection,
                call.caller(),
                call.now(),
                call.endpoint().name(),
                Optional.of(call.account()),
                Optional.empty());
        accounts.changed().ringAfterCommit();
        return Answer.nothing();
    }
}
