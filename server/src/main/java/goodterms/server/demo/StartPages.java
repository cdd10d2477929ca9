package goodterms.server.demo;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.clock.Advanced;
import goodterms.server.clock.Clock;
import goodterms.server.clock.Clocks;
import goodterms.server.entry.Entrance;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Chrome;
import goodterms.server.site.Form;
import goodterms.server.site.Troubles;
import goodterms.server.site.Wording;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the demo begins: everybody there is, a click away, and clocks to move. */
public final class StartPages {

    /** By how many days a clock is moved. */
    private static final Map<String, Integer> MOVES = Map.of("day", 1, "week", 7, "month", 30);

    private static final int PASSWORD_BYTES = 24;

    /**
     * A company as the page shows it.
     *
     * @param now what the clock of its customers shows
     * @param at the same, as a program reads it
     * @param product where its small product runs, if it does
     */
    public record Stage(Cast cast, String name, String now, String at, String moved, Optional<URI> product) {}

    private final Entrance entrance;
    private final Clocks clocks;
    private final Demo demo;
    private final SecureRandom random = new SecureRandom();

    /** For a demo with these clocks. */
    public StartPages(Entrance entrance, Clocks clocks, Demo demo) {
        this.entrance = entrance;
        this.clocks = clocks;
        this.demo = demo;
    }

    /** Where they are. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", request -> new Troubles(entrance.documents()).around(() -> start(request)))
                .POST("/demo/{company}/be", entrance.form(this::be))
                .POST("/demo/{company}/clock", entrance.form(this::move))
                .build();
    }

    private ServerResponse start(ServerRequest request) {
        List<Stage> stages = new ArrayList<>();
        Map<String, URI> products = demo.products().get();
        for (Cast cast : Cast.ALL) {
            String id = cast.company();
            stage(cast, request.param("moved").orElse(""), Optional.ofNullable(products.get(id)))
                    .ifPresent(stages::add);
        }
        return entrance.documents()
                .own(
                        200,
                        "demo/start",
                        Map.of("chrome", chrome("Try GoodTerms", "/"), "stages", stages, "outbox", Demo.OUTBOX));
    }

    /** Around a page of the demo. */
    static Chrome chrome(String title, String here) {
        return new Chrome(title, "GoodTerms", "/", links(here));
    }

    /** The way to the pages of the demo, with the one at this address marked. */
    public static List<Chrome.Link> links(String here) {
        return List.of(link("/", "Choose who to be", here), link(Demo.OUTBOX, "Outbox", here));
    }

    private static Chrome.Link link(String address, String words, String here) {
        return new Chrome.Link(address, words, address.equals(here));
    }

    private Optional<Stage> stage(Cast cast, String moved, Optional<URI> product) {
        String id = cast.company();
        return entrance.transactions().<Optional<Stage>>of(id, connection -> {
            Optional<Company> company = entrance.companies().find(connection, id);
            Optional<Clock> clock = clocks.find(connection, id, Lives.CLOCK);
            return company.isEmpty() || clock.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stage(
                            cast,
                            company.get().name(),
                            new Wording(company.get().zone()).moment(clock.get().now()),
                            String.valueOf(clock.get().now()),
                            moved.equals(id) ? "Moved." : "",
                            product));
        });
    }

    private ServerResponse be(ServerRequest request, Company company) {
        String who = Form.of(request).text("who");
        Optional<Cast> cast = Cast.ALL.stream()
                .filter(it -> it.company().equals(company.id()))
                .findFirst();
        Optional<Person> customer = cast.flatMap(it -> named(it.customers(), who));
        Optional<Person> staff = cast.flatMap(it -> named(it.staff(), who));
        if (customer.isPresent()) {
            return in(Area.PORTAL, company, customer(company, customer.get()));
        }
        return staff.isPresent()
                ? in(Area.CONSOLE, company, staff(company, staff.get()))
                : ServerResponse.seeOther(URI.create("/")).build();
    }

    private static Optional<Person> named(List<Person> people, String id) {
        return people.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** As the company's product lets its customers in. */
    private SignIn.Answer customer(Company company, Person person) {
        Optional<Secret> link = entrance.transactions()
                .<Optional<Secret>>of(
                        company.id(),
                        connection -> entrance.signIn()
                                .link(connection, company.id(), new AccountId(person.id()), person.email()));
        return link.map(entrance.signIn()::through).orElseGet(SignIn.Answer.Wrong::new);
    }

    /** By a password that is drawn for this one time. */
    private SignIn.Answer staff(Company company, Person person) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        entrance.transactions().of(company.id(), connection -> {
            entrance.signIn().admit(connection, company, person.email(), person.id(), Optional.of(password));
            return person;
        });
        return entrance.signIn().withPassword(company.id(), person.email(), password);
    }

    /** Who can't be let in any more, because nobody knows them, finds the page as it is. */
    private ServerResponse in(Area area, Company company, SignIn.Answer answer) {
        return answer instanceof SignIn.Answer.In it
                ? ServerResponse.seeOther(URI.create(area.home(company.id())))
                        .header(HttpHeaders.SET_COOKIE, entrance.cookies().session(area, it.session()))
                        .build()
                : ServerResponse.seeOther(URI.create("/")).build();
    }

    private ServerResponse move(ServerRequest request, Company company) {
        Integer days = MOVES.get(Form.of(request).text("by"));
        Optional<Clock> clock = entrance.transactions()
                .<Optional<Clock>>of(company.id(), connection -> clocks.find(connection, company.id(), Lives.CLOCK));
        boolean moved = false;
        if (days != null && clock.isPresent()) {
            Instant now = clock.get().now();
            Instant from = shown(Form.of(request)).filter(now::isAfter).orElse(now);
            moved = clocks.advance(company.id(), Lives.CLOCK, from.plus(Duration.ofDays(days)))
                    instanceof Advanced.Arrived;
        }
        String told = moved ? "?moved=" + company.id() : "";
        return ServerResponse.seeOther(URI.create("/" + told + "#" + company.id()))
                .build();
    }

    /** What the clock showed when the button was: who clicks it twice moves it once. */
    private static Optional<Instant> shown(Form form) {
        try {
            return form.given("at").map(Instant::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
