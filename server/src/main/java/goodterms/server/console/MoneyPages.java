package goodterms.server.console;

import goodterms.server.clock.Clock;
import goodterms.server.clock.Clocks;
import goodterms.server.figures.Asked;
import goodterms.server.figures.Figures;
import goodterms.server.figures.Listing;
import goodterms.server.figures.Rows;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Troubles;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Accounts;
import goodterms.server.store.Transactions;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What the company earns, gives back and waits for, drawn; each figure leads to its rows. */
final class MoneyPages {

    private static final String MONEY = Console.HOME + "/money";

    /** How many months are shown, this one included. */
    private static final int MONTHS = 12;
    /** How many rows are shown; all are in the file. */
    private static final int MOST_ROWS = 200;

    /** Of how many accounts figures must still be made for the page to say so; fewer have theirs in a moment. */
    private static final int MANY = 100;

    private static final int MOST_CLOCKS = 50;

    private static final String CLOCK = "clock";

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Transactions transactions;
    private final Figures figures;
    private final Clocks clocks;
    private final Accounts accounts;

    MoneyPages(
            Gate gate,
            Documents documents,
            Transactions transactions,
            Figures figures,
            Clocks clocks,
            Accounts accounts) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.transactions = transactions;
        this.figures = figures;
        this.clocks = clocks;
        this.accounts = accounts;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(MONEY, gate.see(this::money))
                .GET(MONEY + "/{list}/csv", gate.see(this::file))
                .GET(MONEY + "/{list}", gate.see(this::rows))
                .build();
    }

    private ServerResponse money(Connection connection, Visit visit) throws SQLException {
        int waiting = figures.waiting(connection, visit.company().id(), MANY);
        if (waiting > 0) {
            figures.wanted().ring();
        }
        List<Clock> all = clocks.after(connection, visit.company().id(), "", MOST_CLOCKS);
        Optional<Clock> clock = clock(connection, visit, all);
        if (isUnknown(visit, clock)) {
            return troubles.missing(visit);
        }
        Instant now = clock.map(Clock::now).orElse(visit.now());
        YearMonth last = YearMonth.from(now.atZone(visit.company().zone()));
        List<MoneyView> views = new ArrayList<>();
        for (CurrencyUnit currency : currencies(connection, visit)) {
            Asked asked = asked(visit, clock, currency, last.minusMonths(MONTHS - 1L), last, "");
            views.add(MoneyView.of(connection, visit, asked));
        }
        return documents.own(
                200,
                "console/money",
                Map.of(
                        "chrome",
                        Chrome.around(visit, "Money", "/money"),
                        "visit",
                        visit,
                        "views",
                        views,
                        "clocks",
                        Stream.concat(all.stream(), clock.stream()).distinct().toList(),
                        "clock",
                        clock.map(Clock::id).orElse(""),
                        "behind",
                        waiting == MANY));
    }

    /** Where no accounts live by the time of day and none are asked for, those of the first test clock. */
    private Optional<Clock> clock(Connection connection, Visit visit, List<Clock> clocks) throws SQLException {
        if (visit.form().typed().containsKey(CLOCK)) {
            return named(connection, visit);
        }
        return clocks.isEmpty()
                        || Figures.anyByTheDay(connection, visit.company().id())
                ? Optional.empty()
                : Optional.of(clocks.getFirst());
    }

    /** Those that the company sells in, and those that it once did. */
    private static Set<CurrencyUnit> currencies(Connection connection, Visit visit) throws SQLException {
        Set<CurrencyUnit> currencies =
                new LinkedHashSet<>(visit.company().offer().currencies());
        currencies.addAll(Figures.currencies(connection, visit.company().id()));
        return currencies;
    }

    /** The clock that an address names; none where it asks for the accounts that live by the time of day. */
    private Optional<Clock> named(Connection connection, Visit visit) throws SQLException {
        Optional<String> id = visit.form().given(CLOCK);
        return id.isPresent() ? clocks.find(connection, visit.company().id(), id.get()) : Optional.empty();
    }

    /** Whether an address names a clock that there isn't: its accounts are nobody's, and not those of the day. */
    private static boolean isUnknown(Visit visit, Optional<Clock> clock) {
        return visit.form().given(CLOCK).isPresent() && clock.isEmpty();
    }

    private static Asked asked(
            Visit visit, Optional<Clock> clock, CurrencyUnit currency, YearMonth first, YearMonth last, String which) {
        return new Asked(
                visit.company().id(),
                clock.map(Clock::id).orElse(""),
                currency.getCode(),
                first,
                last,
                visit.company().zone(),
                which,
                clock.map(Clock::now).orElse(visit.now()));
    }

    /** What an address asks for; nothing if it is none of ours. */
    private Optional<Asked> asked(Connection connection, Visit visit) throws SQLException {
        Optional<CurrencyUnit> currency = currencies(connection, visit).stream()
                .filter(it -> it.getCode().equals(visit.form().text("currency")))
                .findFirst();
        Optional<YearMonth> first = Calendar.month(visit.form(), "from");
        Optional<YearMonth> last = Calendar.month(visit.form(), "to");
        Optional<Clock> clock = named(connection, visit);
        if (currency.isEmpty() || first.isEmpty() || last.isEmpty() || isUnknown(visit, clock)) {
            return Optional.empty();
        }
        return Optional.of(asked(
                visit,
                clock,
                currency.get(),
                first.get(),
                last.get(),
                visit.form().text("which")));
    }

    private ServerResponse rows(Connection connection, Visit visit) throws SQLException {
        Optional<Listing> listing = Listing.of(visit.part("list"));
        Optional<Asked> asked = asked(connection, visit);
        if (listing.isEmpty() || asked.isEmpty()) {
            return troubles.missing(visit);
        }
        List<List<Object>> found = Rows.first(connection, listing.get(), asked.get(), MOST_ROWS + 1);
        List<List<Object>> rows = found.subList(0, Math.min(found.size(), MOST_ROWS));
        return documents.own(
                200,
                "console/rows",
                Map.of(
                        "chrome", Chrome.around(visit, listing.get().title(), "/money"),
                        "visit", visit,
                        "listing", listing.get(),
                        "asked", asked.get(),
                        "rows", rows,
                        "names", names(connection, visit, rows),
                        "more", found.size() > MOST_ROWS,
                        "file", MoneyView.address(visit, asked.get(), listing.get(), "/csv"),
                        "wording", new Wording(visit.company().zone())));
    }

    /** How the customers are called whose accounts lead the rows. */
    private Map<String, String> names(Connection connection, Visit visit, List<List<Object>> rows) throws SQLException {
        return Customer.names(
                accounts,
                connection,
                visit.company().id(),
                rows.stream().map(row -> row.getFirst().toString()));
    }

    private ServerResponse file(Connection connection, Visit visit) throws SQLException {
        Optional<Listing> listing = Listing.of(visit.part("list"));
        Optional<Asked> asked = asked(connection, visit);
        if (listing.isEmpty() || asked.isEmpty()) {
            return troubles.missing(visit);
        }
        String company = visit.company().id();
        return ServerResponse.ok()
                .header("Content-Type", "text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + company + "-"
                                + listing.get().word() + ".csv\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build((_, response) -> {
                    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                    try {
                        transactions.reading(company, reading -> {
                            Rows.write(reading, listing.get(), asked.get(), out);
                            return company;
                        });
                    } catch (UncheckedIOException gone) {
                        throw gone.getCause();
                    }
                    out.flush();
                    return null;
                });
    }
}
