package goodterms.server.console;

import goodterms.core.identity.AccountId;
import goodterms.server.desk.Standings;
import goodterms.server.desk.Standings.State;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.store.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All accounts, by state, or those that somebody looks for: by their id, an address of their people, or an invoice. */
final class AccountListPages {

    private static final int MOST = 50;
    private static final String PARKED = "parked";

    private final Gate gate;
    private final Documents documents;
    private final Accounts accounts;

    AccountListPages(Gate gate, Documents documents, Accounts accounts) {
        this.gate = gate;
        this.documents = documents;
        this.accounts = accounts;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(Console.HOME + "/accounts", gate.see(this::list))
                .build();
    }

    private ServerResponse list(Connection connection, Visit visit) throws SQLException {
        Optional<String> wanted = visit.form().given("q");
        List<String> ids = wanted.isPresent() ? looked(connection, visit, wanted.get()) : page(connection, visit);
        List<String> shown = ids.subList(0, Math.min(MOST, ids.size()));
        Map<AccountId, Kept> kept = accounts.find(
                connection,
                visit.company().id(),
                shown.stream().map(AccountId::new).toList());
        AccountList list = new AccountList(
                wanted.isPresent() && ids.isEmpty()
                        ? "Nothing was found. Search by the whole name the product has for an account, the whole mail"
                                + " address of one of its people, or the number of an invoice."
                        : "",
                shown.stream()
                        .flatMap(id -> Stream.ofNullable(kept.get(new AccountId(id))))
                        .map(each -> row(visit, each))
                        .toList(),
                states(),
                ids.size() > MOST && wanted.isEmpty()
                        ? Optional.of(visit.home() + "/accounts?state="
                                + visit.form().text("state") + "&after=" + encoded(shown.getLast()))
                        : Optional.empty());
        return documents.own(
                200,
                "console/accounts",
                Map.of("chrome", Chrome.around(visit, "Accounts", "/accounts"), "visit", visit, "list", list));
    }

    private static List<String> page(Connection connection, Visit visit) throws SQLException {
        String state = visit.form().text("state");
        String after = visit.form().text("after");
        String company = visit.company().id();
        return state.equals(PARKED)
                ? Standings.parked(connection, company, after, MOST + 1)
                : Standings.after(
                        connection,
                        company,
                        Arrays.stream(State.values())
                                .filter(it -> it.written().equals(state))
                                .findFirst(),
                        after,
                        MOST + 1);
    }

    private List<String> looked(Connection connection, Visit visit, String wanted) throws SQLException {
        String company = visit.company().id();
        List<String> found = new ArrayList<>();
        if (accounts.find(connection, company, new AccountId(wanted)).isPresent()) {
            found.add(wanted);
        }
        if (wanted.contains("@")) {
            accounts.of(connection, company, wanted).forEach(id -> found.add(id.value()));
        }
        String number = wanted.replaceFirst("(?i)^(no[. ]*|invoice *)", "");
        if (number.matches("\\d{1,12}")) {
            found.addAll(Standings.invoiced(connection, company, Long.parseLong(number)));
        }
        return found.stream().distinct().toList();
    }

    private static List<Field.Option> states() {
        List<Field.Option> states = new ArrayList<>();
        for (State state : State.values()) {
            states.add(new Field.Option(state.written(), state.words()));
        }
        states.add(new Field.Option(PARKED, "standing still, as something broke"));
        return states;
    }

    private static AccountList.Row row(Visit visit, Kept kept) {
        return new AccountList.Row(
                visit.home() + "/accounts/" + encoded(kept.account().id().value()),
                Customer.name(kept.account()),
                kept.account().id().value(),
                State.of(kept.account()).words(),
                new Wording(visit.company().zone()).day(kept.account().profile().openedAt()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
