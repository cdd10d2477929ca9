package goodterms.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.UsageReport;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.clock.Advanced;
import goodterms.server.site.Browser;
import goodterms.server.site.SignedIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;

/** Ana, a customer whose account lives by a clock of its own, so that each day on her pages is known. */
record Ana(Running running, String company, AccountId id) {

    static final Actor ANA = Actor.customer("ana@example.com");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A customer of a company, who has just opened her account. */
    static Ana of(Running running, String company) {
        String name = "customer-" + COUNT.incrementAndGet();
        running.server()
                .transactions()
                .of(company, connection -> running.server().clocks().create(connection, company, name, START, false));
        AccountId id = new AccountId(name);
        Lives.of(running.server(), company).open(id, Optional.of(name), START);
        return new Ana(running, company, id);
    }

    /** The same, where she is in that country and pays in that currency. */
    static Ana in(Running running, String company, String country, CurrencyUnit currency) {
        String name = "customer-" + COUNT.incrementAndGet();
        Lives lives = Lives.of(running.server(), company);
        Company sold = lives.company();
        AccountOpened opened = Life.open(
                new AccountId(name),
                ANA.name(),
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                country,
                true,
                currency,
                new Context(START, sold));
        return lives.transactions().of(company, connection -> {
            running.server().clocks().create(connection, company, name, START, false);
            lives.accounts().open(connection, sold, opened, Optional.of(name), "test", START);
            return new Ana(running, company, new AccountId(name));
        });
    }

    /** She takes a plan and pays for it at once. */
    Ana paying(String plan, Interval interval, String card) {
        return give(new Command.Subscribe(ANA, plan, interval, SimulatedProcessor.card(card), true));
    }

    /** She takes a plan on trial. */
    Ana trying(String plan, String card) {
        return give(new Command.Subscribe(ANA, plan, Interval.MONTH, SimulatedProcessor.card(card), false));
    }

    /** So many of something are reported. */
    Ana using(String meter, long quantity) {
        String report = meter + "-" + quantity;
        return give(new Command.RecordUsage(List.of(new UsageReport(report, meter, quantity, Optional.empty()))));
    }

    Ana give(Command command) {
        lives().give(id, command, START);
        return this;
    }

    /** Time goes on until then. */
    Ana at(String moment) {
        assertThat(running.server().clocks().advance(company, id.value(), Instant.parse(moment)))
                .isInstanceOf(Advanced.Arrived.class);
        return this;
    }

    Account account() {
        return lives().kept(id).account();
    }

    List<Event> journal() {
        return lives().journal(id);
    }

    private Lives lives() {
        return Lives.of(running.server(), company);
    }

    /** Where a page of hers is. */
    String address(String path) {
        return running.at("/" + company + "/portal" + path).toString();
    }

    /** A page of hers, opened in a window of a desk. */
    Page open(Browser browser, String path) {
        return open(browser.window(1280, ColorScheme.LIGHT), path);
    }

    /** A page of hers, opened in a window. */
    Page open(Page window, String path) {
        Page page = SignedIn.customer(running, company, id.value(), "ana@example.com")
                .in(window);
        page.navigate(address(path));
        return page;
    }
}
