package goodterms.server.portal;

import goodterms.core.account.ContentCommand.ExportContent;
import goodterms.server.site.Came;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where customers take their content with them, and see until when it is kept. */
final class ContentPages {

    private final Works works;

    ContentPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(
                routes,
                "/content",
                (connection, customer) -> page(200, connection, customer, Optional.empty()),
                this::export);
        return routes.build();
    }

    private ServerResponse export(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        return switch (works.steps().take(connection, visit, visit.account(), new ExportContent(visit.actor()))) {
            case Came.Refused it ->
                page(
                        422,
                        connection,
                        customer,
                        Optional.of(it.refusal().sentence() + " " + it.refusal().remedy()));
            case Came.Happened _, Came.Otherwise _ -> visit.on("/content?done=asked");
        };
    }

    private ServerResponse page(int status, Connection connection, Customer customer, Optional<String> trouble)
            throws SQLException {
        return works.page(
                status,
                customer,
                "content",
                "Your content",
                "/settings",
                trouble,
                Map.of("copy", Copy.of(connection, customer), "turns", Farewell.deletion(customer)));
    }
}
