package goodterms.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.server.Running;
import goodterms.server.Server;
import goodterms.server.signin.Scope;
import goodterms.server.signin.Secret;
import goodterms.server.web.Web;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is done in steps: the second only where the first is written down. */
final class GateTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    private static final URI DONE = URI.create("/grouptrack/console?done=yes");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_second_step_is_left_where_the_first_was_undone() throws Exception {
        AtomicInteger second = new AtomicInteger();
        Gate gate = gate();
        try (Web web = Web.listen(
                "127.0.0.1",
                0,
                RouterFunctions.route()
                        .POST(
                                "/{company}/console/whole",
                                gate.act(
                                        Scope.READ,
                                        (_, _) -> ServerResponse.seeOther(DONE).build(),
                                        _ -> second.incrementAndGet()))
                        .POST(
                                "/{company}/console/broken",
                                gate.act(Scope.READ, GateTest::broken, _ -> second.incrementAndGet()))
                        .build())) {
            SignedIn lin = SignedIn.staff(running, "grouptrack", "lin@example.com", "support");
            assertThat(post(web, "/grouptrack/console/broken", lin.session())).isEqualTo(500);
            assertThat(second).hasValue(0);
            assertThat(post(web, "/grouptrack/console/whole", lin.session())).isEqualTo(303);
            assertThat(second).hasValue(1);
        }
    }

    /** Leads on, although the transaction can only be undone. */
    private static ServerResponse broken(Connection connection, Visit visit) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 / 0");
        } catch (SQLException _) {
            return ServerResponse.seeOther(DONE).build();
        }
        throw new IllegalStateException("divided by zero");
    }

    private static Gate gate() {
        Server server = running.server();
        Door none = new Door() {
            @Override
            public ServerResponse ask(ServerRequest request, String next, Form typed) {
                return ServerResponse.status(401).build();
            }

            @Override
            public Optional<ServerResponse> again(ServerRequest request, Visit visit) {
                return Optional.empty();
            }
        };
        return new Gate(
                Area.CONSOLE,
                none,
                new Documents(),
                server.transactions(),
                server.companies(),
                server.signIn(),
                server.time());
    }

    private int post(Web web, String path, Secret session) throws Exception {
        String body = "_token=" + Tokens.of(session) + "&_form=" + Tokens.form();
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                                .header("Cookie", Area.CONSOLE.cookie() + "=" + session.text())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
