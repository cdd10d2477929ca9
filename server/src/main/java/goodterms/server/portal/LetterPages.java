package goodterms.server.portal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people read again all that was written to them. */
final class LetterPages {

    private static final int MOST = 20;

    private final Works works;

    LetterPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/notices", this::list);
        return routes.build();
    }

    private ServerResponse list(Connection connection, Customer customer) throws SQLException {
        Optional<Long> before = Optional.of(customer.visit().form().text("before"))
                .filter(typed -> typed.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong);
        Letters letters =
                Letters.to(connection, customer.visit(), customer.kept(), before.orElse(Letters.LATEST), MOST);
        return works.page(
                200,
                customer,
                "notices",
                "Messages",
                "",
                Optional.empty(),
                Map.of("letters", letters, "first", before.isEmpty()));
    }
}
