package goodterms.server.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Running;
import goodterms.server.Server;
import goodterms.server.store.Act;
import goodterms.server.store.Address;
import goodterms.server.store.Database;
import goodterms.server.store.StoreFailure;
import goodterms.server.store.Transactions;
import goodterms.server.store.Waits;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class OperatingTest {

    private static final AccountId ANA = new AccountId("a-1");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_server_is_ready_and_tells_in_numbers_what_it_decides_and_what_waits() throws Exception {
        try (Running running = Running.withCompanies()) {
            subscribeAndCancel(running.server());
            assertThat(get(running, "/ready").statusCode()).isEqualTo(200);
            get(running, "/grouptrack/terms/refunds");
            get(running, "/v1/companies/grouptrack/accounts/a-1");
            get(running, "/v1/nothing/here");

            String numbers = get(running, "/metrics").body();

            assertThat(numbers)
                    .contains(
                            "goodterms_decisions_total{clause=\"trial-cancelled\",company=\"grouptrack\",question=\"cancellation\"} 1.0")
                    .contains(
                            "goodterms_requests_seconds_count{method=\"GET\",route=\"/{company}/terms/{page}\",status=\"200\"} 1")
                    .contains("goodterms_requests_seconds_count{method=\"GET\",route=\"get-account\",status=\"401\"} 1")
                    .contains("goodterms_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1")
                    .contains("goodterms_accounts_due 0.0")
                    .contains("goodterms_accounts_due_lag_seconds 0.0")
                    .contains("goodterms_accounts_parked 0.0")
                    .contains("goodterms_outbox_waiting{kind=\"charge\"} 0.0")
                    .containsPattern("goodterms_outbox_oldest_seconds\\{kind=\"mail\"} \\d")
                    .doesNotContain("ana@example.com");
        }
    }

    @Test
    void what_breaks_is_written_down_without_a_word_about_who_was_served() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (Running running = Running.withCompanies()) {
            subscribeAndCancel(running.server());
            Address address = running.settingsUsed().database().orElseThrow();
            try (Connection connection =
                            DriverManager.getConnection(address.url(), address.user(), address.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table answered rename to gone");
            }
            HttpResponse<String> answer = client.send(
                    answered(running, "/grouptrack/terms/refunds/answered?from=ana@example.com"),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).startsWith("Something broke on our side");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .anySatisfy(line -> assertThat(line.getFormattedMessage())
                        .isEqualTo("POST /{company}/terms/{page}/answered failed"))
                .noneSatisfy(line -> assertThat(
                                line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                        .contains("ana@example.com"));
    }

    @Test
    void nothing_is_told_of_the_machine_where_nothing_is() throws Exception {
        try (Running running = Running.withCompanies()) {
            HttpResponse<String> answer = get(running, "/nothing/here");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing here").doesNotContain("Tomcat");
        }
    }

    @Test
    void a_method_that_is_made_up_is_refused_and_not_remembered() throws Exception {
        try (Running running = Running.withCompanies()) {
            for (String path : List.of("/", "/grouptrack/terms", "/v1/companies/grouptrack/accounts")) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(running.at(path))
                                .method("A000001", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(501);
            }
            get(running, "/health");
            assertThat(get(running, "/metrics").body())
                    .contains("goodterms_requests_seconds")
                    .doesNotContain("A000001");
        }
    }

    @Test
    void numbers_are_not_given_to_who_comes_through_a_proxy() throws Exception {
        try (Running running = Running.withCompanies()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(running.at("/metrics"))
                            .header("X-Forwarded-For", "203.0.113.7")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("GOODTERMS_METRICS_TOKEN");
        }
    }

    @Test
    void a_request_under_way_is_answered_before_the_server_ends() throws Exception {
        Running running = Running.withCompanies();
        get(running, "/grouptrack/terms/refunds");
        Address address = running.settingsUsed().database().orElseThrow();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table answered");
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    answered(running, "/grouptrack/terms/refunds/answered"), HttpResponse.BodyHandlers.ofString());
            Waits.until(connection, answer);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close(running));
            connection.commit();

            assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
            closing.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_owner_who_is_no_superuser_can_run_it_and_companies_stay_apart() throws Exception {
        Address owned = owned();
        try (Database database = Database.at(owned, 4)) {
            Transactions transactions = new Transactions(database.work());
            for (String company : List.of("one", "other")) {
                transactions.of(company, connection -> insert(connection, company));
            }

            assertThat(transactions.companies()).containsExactly("one", "other");
            assertThat(transactions.<Integer>of("one", OperatingTest::seen)).isEqualTo(1);
            new Backlog(transactions, new io.micrometer.core.instrument.simple.SimpleMeterRegistry())
                    .measure(Instant.EPOCH);
        }
    }

    @Test
    void what_the_database_refuses_is_told_without_the_values_it_refused() throws Exception {
        try (Database database = Database.at(Running.database(), 4)) {
            Transactions transactions = new Transactions(database.work());
            transactions.of("ana@example.com", connection -> insert(connection, "ana@example.com"));

            assertThatThrownBy(() ->
                            transactions.of("ana@example.com", connection -> insert(connection, "ana@example.com")))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("company_pkey")
                    .hasMessageNotContaining("ana");
        }
    }

    private static HttpRequest answered(Running running, String path) {
        return HttpRequest.newBuilder(running.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "form=00112233445566778899aabbccddeeff&helpful=yes&place=how-do-i-ask"))
                .build();
    }

    private static void subscribeAndCancel(Server server) {
        Instant now = server.time().instant();
        server.transactions().of("grouptrack", connection -> {
            Company company = server.companies().find(connection, "grouptrack").orElseThrow();
            server.accounts()
                    .open(
                            connection,
                            company,
                            Life.open(
                                    ANA,
                                    "ana@example.com",
                                    Optional.empty(),
                                    ZoneId.of("UTC"),
                                    "US",
                                    false,
                                    new Context(now, company)),
                            Optional.empty(),
                            "test",
                            now);
            Actor ana = Actor.customer("ana@example.com");
            for (Command command : List.of(
                    new Command.Subscribe(ana, "pro", Interval.MONTH, SimulatedProcessor.card("visa"), false),
                    new Command.Cancel(ana, Channel.PORTAL, false, Optional.empty(), Optional.empty()))) {
                server.accounts().apply(connection, company, List.of(Act.of(ANA, command, "test")), now);
            }
            return true;
        });
    }

    /** A database whose owner may log in and make roles, as administrators of hosted databases may. */
    private static Address owned() throws SQLException {
        Address address = Running.database();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists keeper");
            statement.execute("create role keeper login createrole");
            statement.execute("grant goodterms_app to keeper with admin option");
            statement.execute("alter database " + connection.getCatalog() + " owner to keeper");
            statement.execute("grant create on schema public to keeper");
        }
        return new Address(address.url(), "keeper", "");
    }

    private static Boolean insert(Connection connection, String company) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("insert into company values ('" + company + "', now())") == 1;
        }
    }

    private static Integer seen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from company")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void close(Running running) {
        try {
            running.close();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private HttpResponse<String> get(Running running, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(running.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
