package goodterms.server.console;

import goodterms.core.identity.AccountId;
import goodterms.server.clock.Clock;
import goodterms.server.clock.Clocks;
import goodterms.server.operate.Queues;
import goodterms.server.signin.Audit;
import goodterms.server.signin.Scope;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Form;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.store.Parking;
import goodterms.server.webhook.Webhooks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What whoever is on call looks at: what waits, what failed, and what can be tried again. */
final class OperationsPages {

    private static final String OPERATIONS = Console.HOME + "/operations";
    private static final int MOST = 100;
    private static final int MOST_CLOCKS = 50;

    private final Gate gate;
    private final Documents documents;
    private final Accounts accounts;
    private final Webhooks webhooks;
    private final Clocks clocks;

    OperationsPages(Gate gate, Documents documents, Accounts accounts, Webhooks webhooks, Clocks clocks) {
        this.gate = gate;
        this.documents = documents;
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.clocks = clocks;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(OPERATIONS, gate.see(this::shown))
                .POST(OPERATIONS, gate.act(Scope.ADMIN, this::again))
                .GET(OPERATIONS + "/clocks", gate.see(this::shown))
                .POST(OPERATIONS + "/clocks", gate.act(Scope.WRITE, this::clock, this::moved))
                .build();
    }

    private ServerResponse shown(Connection connection, Visit visit) throws SQLException {
        return shown(connection, visit, 200);
    }

    private ServerResponse shown(Connection connection, Visit visit, int status) throws SQLException {
        String company = visit.company().id();
        Map<String, Object> content = new HashMap<>();
        content.put("chrome", Chrome.around(visit, "Operations", "/operations"));
        content.put("visit", visit);
        content.put("due", Queues.due(connection, company, visit.now()));
        content.put("kinds", Queues.kinds(connection, company, visit.now()));
        List<Queues.Failing> failing = Queues.failing(connection, company, MOST);
        List<Parking.Parked> parked = Parking.parked(connection, company, "", MOST);
        content.put("failing", failing);
        content.put("parked", parked);
        content.put(
                "names",
                Customer.names(
                        accounts,
                        connection,
                        company,
                        Stream.concat(
                                failing.stream().map(Queues.Failing::account),
                                parked.stream().map(each -> each.account().value()))));
        content.put("webhooks", webhooks.list(connection, company));
        content.put("clocks", clocks.after(connection, company, "", MOST_CLOCKS));
        content.put("wording", new Wording(visit.company().zone()));
        content.put("done", visit.form().text("done"));
        content.put("underway", underway(connection, visit));
        return documents.own(status, "console/operations", content);
    }

    /** Lets a parked account go on, or has something told again. */
    private ServerResponse again(Connection connection, Visit visit) throws SQLException {
        String company = visit.company().id();
        Form form = visit.form();
        Optional<AccountId> account = form.given("account").map(AccountId::new);
        boolean parked = form.chosen("do", "unpark");
        boolean any = account.isPresent()
                && (parked
                        ? Parking.release(connection, company, account.get())
                        : Queues.again(connection, company, account.get().value(), form.text("key"), visit.now()));
        if (any) {
            Audit.add(
                    connection,
                    visit.caller(),
                    visit.now(),
                    parked ? "unpark-account" : "tell-again",
                    account,
                    Optional.empty());
            accounts.changed().ringAfterCommit();
        }
        return visit.on("/operations?done=" + (any ? "again" : "gone"));
    }

    /** Makes a clock, or sees to it that one can be moved. */
    private ServerResponse clock(Connection connection, Visit visit) throws SQLException {
        Form form = judged(connection, visit);
        if (!form.isFine()) {
            return shown(connection, visit.with(form), 422);
        }
        boolean making = form.chosen("do", "make");
        Optional<Clock> made = making
                ? clocks.create(
                        connection,
                        visit.company().id(),
                        form.text("name"),
                        Calendar.moment(form, "from").orElseThrow(),
                        false)
                : Optional.empty();
        if (making && made.isEmpty()) {
            return shown(connection, visit.with(form.wrong("name", "There is a clock of that name already.")), 422);
        }
        String did = making ? "make-clock" : "advance-clock";
        Audit.add(connection, visit.caller(), visit.now(), did, Optional.empty(), Optional.empty());
        return visit.on("/operations?done=" + (making ? "made" : moved(form)) + "#clocks");
    }

    private Form judged(Connection connection, Visit visit) throws SQLException {
        Form form = visit.form();
        if (form.chosen("do", "make")) {
            Form named = form.text("name").matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                    ? form
                    : form.wrong("name", "Letters, figures, dots and dashes, such as spring-sale; 64 at most.");
            return Calendar.moment(form, "from").isPresent()
                    ? named
                    : named.wrong("from", "Say from which day and time it starts, in UTC, from 1970 to 2199.");
        }
        Optional<Clock> clock = clocks.find(connection, visit.company().id(), form.text("clock"));
        if (clock.isEmpty()) {
            return form.wrong("clock", "There is no such clock.");
        }
        Optional<Instant> to = Calendar.moment(form, "to");
        if (to.isEmpty()) {
            return form.wrong("to", "Say to which day and time, in UTC, until 2199.");
        }
        return to.get().isBefore(clock.get().now())
                ? form.wrong("to", "A clock goes forward only, and this one shows a later moment already.")
                : form;
    }

    /** What the page is told of a clock that is moved, so that it can see how far that came. */
    private static String moved(Form form) {
        return "moved&moved=" + URLEncoder.encode(form.text("clock"), StandardCharsets.UTF_8) + "&until="
                + form.text("to");
    }

    /** The clock that was moved and has stopped on the way, if it has. */
    private Optional<Clock> underway(Connection connection, Visit visit) throws SQLException {
        Optional<Instant> until = Calendar.moment(visit.form(), "until");
        return until.isEmpty()
                ? Optional.empty()
                : clocks.find(connection, visit.company().id(), visit.form().text("moved"))
                        .filter(clock -> clock.now().isBefore(until.get()));
    }

    /** Moves it, step by step, each step a transaction of its own. */
    private void moved(Visit visit) {
        if (!visit.form().chosen("do", "make")) {
            clocks.advance(
                    visit.company().id(),
                    visit.form().text("clock"),
                    Calendar.moment(visit.form(), "to").orElseThrow());
        }
    }
}
