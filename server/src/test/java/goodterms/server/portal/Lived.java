package goodterms.server.portal;

import static goodterms.server.site.Browser.follow;
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
import goodterms.core.identity.Membership;
import goodterms.core.life.Life;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.clock.Advanced;
import goodterms.server.signin.Secret;
import goodterms.server.site.Browser;
import goodterms.server.site.Sent;
import goodterms.server.site.SignedIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An account on a clock of its own, with an owner, Ana, who looks after it in the portal. */
record Lived(Running running, String company, AccountId id) {

    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    static final String ANA = "ana@example.com";
    static final String BEN = "ben@example.com";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    /** A new one, of Example Bakery in Chicago. */
    static Lived at(Running running, String company, Instant start) {
        String name = "portal-" + ACCOUNTS.incrementAndGet();
        Lived lived = new Lived(running, company, new AccountId(name));
        Lives lives = lived.lives();
        Company sold = lives.company();
        lives.transactions()
                .of(company, connection -> running.server().clocks().create(connection, company, name, start, false));
        AccountOpened opened = Life.open(
                lived.id(),
                ANA,
                Optional.of("Example Bakery"),
                ZoneId.of("America/Chicago"),
                "US",
                false,
                new Context(start, sold));
        lives.transactions()
                .of(
                        company,
                        connection ->
                                lives.accounts().open(connection, sold, opened, Optional.of(name), "test", start));
        return lived;
    }

    /** On a plan, in its trial if there is one. */
    static Lived on(Running running, String company, String plan, Interval interval, boolean trial) {
        return at(running, company, START)
                .give(new Command.Subscribe(
                        Actor.customer(ANA), plan, interval, SimulatedProcessor.card("visa"), !trial));
    }

    private Lives lives() {
        return Lives.of(running.server(), company);
    }

    Lived give(Command command) {
        lives().give(id, command, START);
        return this;
    }

    Lived withMember() {
        return give(new Command.AddPerson(Actor.customer(ANA), BEN, Membership.MEMBER));
    }

    Lived moveTo(String moment) {
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

    long count(Class<? extends Event> kind) {
        return journal().stream().filter(kind::isInstance).count();
    }

    /** A page as it comes to Ana. */
    String page(String path) {
        return Sent.get(SignedIn.customer(running, company, id.value(), ANA), path)
                .body();
    }

    /** The words of a page as they come to Ana. */
    String words(String path) {
        return Sent.words(SignedIn.customer(running, company, id.value(), ANA), path);
    }

    /** A window of Ana, in. */
    Page ana(Browser browser) {
        return window(browser, ANA);
    }

    /** A window of Ben, in. */
    Page ben(Browser browser) {
        return window(browser, BEN);
    }

    private Page window(Browser browser, String person) {
        return SignedIn.customer(running, company, id.value(), person).in(browser.window(1280, ColorScheme.LIGHT));
    }

    /** A window of Ana, in, where no script runs. */
    Page plain(Browser browser) {
        return SignedIn.customer(running, company, id.value(), ANA).in(browser.plain());
    }

    /** Ana's session is over; she knows nothing of it before she asks for something. */
    void forget(Page page) {
        page.context().clearCookies();
    }

    /** Ana comes in again by a link. */
    void back(Page page) {
        Secret link = lives().transactions()
                .of(company, connection -> running.server().signIn().link(connection, company, id, ANA))
                .orElseThrow();
        page.navigate(at("/enter?link=" + link.text()));
        follow(page.locator("main button"));
    }

    /** Where a page of the portal is. */
    String at(String path) {
        return running.at("/" + company + "/portal" + path).toString();
    }
}
