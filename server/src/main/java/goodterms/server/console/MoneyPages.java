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
import goodterms.server.store.Transactions;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** How many accounts are caught up with before a page is shown; others do the rest. */
    private static final int CAUGHT_UP = 500;

    private static final int MOST_CLOCKS = 50;

    private final Gate gate;
    private final Documents documents;
    private final Troubles troubles;
    private final Transactions transactions;
    private final Figures figures;
    private final Clocks clocks;

    MoneyPages(Gate gate, Documents documents, Transactions transactions, Figures figures, Clocks clocks) {
        this.gate = gate;
        this.documents = documents;
        this.troubles = new Troubles(documents);
        this.transactions = transactions;
        this.figures = figures;
        this.clocks = clocks;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(MONEY, gate.see(this::money))
                .GET(MONEY + "/{list}/csv", gate.see(this::file))
                .GET(MONEY + "/{list}", gate.see(this::rows))
                .build();
    }

    private ServerResponse money(Connection connection, Visit visit) throws SQLException {
        boolean behind =
                figures.reckon(connection, visit.company().id(), visit.company().zone(), CAUGHT_UP) == CAUGHT_UP;
        List<Clock> all = clocks.after(connection, visit.company().id(), "", MOST_CLOCKS);
        Optional<Clock> clock = clock(connection, visit, all);
        Instant now = clock.map(Clock::now).orElse(visit.now());
        YearMonth last = YearMonth.from(now.atZone(visit.company().zone()));
        List<MoneyView> views = new ArrayList<>();
        for (CurrencyUnit currency : visit.company().offer().currencies()) {
            Asked asked = asked(visit, clock, currency, last.minusMonths(MONTHS - 1L), last, "");
            views.add(MoneyView.of(connection, visit, asked, now));
        }
        return documents.own(
                200,
                "console/money",
                Map.of(
                        "chrome", Chrome.around(visit, "Money", "/money"),
                        "visit", visit,
                        "views", views,
                        "clocks", all,
                        "clock", clock.map(Clock::id).orElse(""),
                        "behind", behind));
    }

    /** The accounts that live by the time of day; where there are none, those of the first test clock. */
    private static Optional<Clock> clock(Connection connection, Visit visit, List<Clock> clocks) throws SQLException {
        Optional<String> chosen = Optional.ofNullable(visit.form().typed().get("clock"))
                .map(List::getFirst)
                .map(String::strip);
        if (chosen.isPresent()) {
            return clocks.stream().filter(it -> it.id().equals(chosen.get())).findFirst();
        }
        return clocks.isEmpty()
                        || Figures.anyByTheDay(connection, visit.company().id())
                ? Optional.empty()
                : Optional.of(clocks.getFirst());
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
                which);
    }

    /** What an address asks for; nothing if it is none of ours. */
    private Optional<Asked> asked(Connection connection, Visit visit) throws SQLException {
        Optional<CurrencyUnit> currency = visit.company().offer().currencies().stream()
                .filter(it -> it.getCode().equals(visit.form().text("currency")))
                .findFirst();
        Optional<YearMonth> first = month(visit, "from");
        Optional<YearMonth> last = month(visit, "to");
        if (currency.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Optional<Clock> clock = clocks.after(connection, visit.company().id(), "", MOST_CLOCKS).stream()
                .filter(it -> it.id().equals(visit.form().text("clock")))
                .findFirst();
        return Optional.of(asked(
                visit,
                clock,
                currency.get(),
                first.get(),
                last.get(),
                visit.form().text("which")));
    }

    private static Optional<YearMonth> month(Visit visit, String field) {
        try {
            return Optional.of(YearMonth.parse(visit.form().text(field)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private ServerResponse rows(Connection connection, Visit visit) throws SQLException {
        Optional<Listing> listing = Listing.of(visit.part("list"));
        Optional<Asked> asked = asked(connection, visit);
        if (listing.isEmpty() || asked.isEmpty()) {
            return troubles.missing(visit);
        }
        List<List<Object>> rows = Rows.first(connection, listing.get(), asked.get(), MOST_ROWS + 1);
        return documents.own(
                200,
                "console/rows",
                Map.of(
                        "chrome", Chrome.around(visit, listing.get().title(), "/money"),
                        "visit", visit,
                        "listing", listing.get(),
                        "asked", asked.get(),
                        "rows", rows.subList(0, Math.min(rows.size(), MOST_ROWS)),
                        "more", rows.size() > MOST_ROWS,
                        "file", MoneyView.address(visit, asked.get(), listing.get(), "/csv"),
                        "wording", new Wording(visit.company().zone())));
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
