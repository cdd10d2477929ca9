package goodterms.server.entry;

import goodterms.core.catalog.Company;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Cookies;
import goodterms.server.site.Form;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** The door of the console: a password, or the company's provider of identities where it has one. */
final class StaffEntry {

    private static final String HOME = Area.CONSOLE.home("{company}");

    /** What was typed before, as the form carries it through. */
    private static final String TYPED = "_typed";

    /** By which somebody is known who comes back from the provider: nobody is sent in by another's way back. */
    private static final String AWAY = "goodterms-away";

    private static final Duration AWAY_AT_MOST = Duration.ofMinutes(10);

    private final Entrance entrance;

    StaffEntry(Entrance entrance) {
        this.entrance = entrance;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(HOME + "/sign-in", entrance.page((request, company) -> ask(company, 200, Form.of(request))))
                .POST(HOME + "/sign-in", entrance.form(this::password))
                .GET(HOME + "/sign-in/provider", entrance.limited(this::away))
                .GET(HOME + "/sign-in/back", entrance.limited(this::back))
                .build();
    }

    /** Asks somebody whose session is over, keeping what they typed. */
    ServerResponse again(ServerRequest request, Typed typed, List<String> cookies) {
        Form form = Form.EMPTY.with("next", typed.place()).with(TYPED, typed.written());
        return entrance.answer(request, (_, company) -> ask(company, 403, form, cookies));
    }

    private ServerResponse ask(Company company, int status, Form form) {
        return ask(company, status, form, List.of());
    }

    private ServerResponse ask(Company company, int status, Form form, List<String> cookies) {
        boolean trusts = entrance.transactions()
                .of(
                        company.id(),
                        connection -> entrance.signIn()
                                .trusted(connection, company.id())
                                .isPresent());
        String next = Place.of(Area.CONSOLE, company.id(), form.text("next"));
        return entrance.documents()
                .own(
                        status,
                        "entry/staff",
                        Map.of(
                                "chrome",
                                Entrance.around("Sign in", company),
                                "company",
                                company,
                                "form",
                                form.with("next", next),
                                "provider",
                                trusts ? provider(company, next) : ""),
                        cookies);
    }

    private static String provider(Company company, String next) {
        return UriComponentsBuilder.fromPath(Area.CONSOLE.home(company.id()) + "/sign-in/provider")
                .queryParam("next", "{next}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }

    private ServerResponse password(ServerRequest request, Company company) {
        Form form = Form.of(request);
        String password = form.all("password").stream().findFirst().orElse("");
        if (form.text("email").isEmpty() || password.isEmpty()) {
            return wrong(company, form, 422, "Enter both your email address and your password.");
        }
        return came(
                company,
                form,
                form.given(TYPED).flatMap(it -> Typed.read(Area.CONSOLE, company.id(), it)),
                entrance.signIn().withPassword(company.id(), form.text("email"), password),
                List.of());
    }

    private ServerResponse came(
            Company company, Form form, Optional<Typed> typed, SignIn.Answer answer, List<String> cookies) {
        return switch (answer) {
            case SignIn.Answer.In in -> {
                List<String> all = new ArrayList<>(cookies);
                all.add(entrance.cookies().session(Area.CONSOLE, in.session()));
                yield typed.filter(it -> entrance.isOf(it, in.session())).isPresent()
                        ? Again.page(entrance, 200, Area.CONSOLE, company, typed.get(), all)
                        : ServerResponse.seeOther(URI.create(Place.of(Area.CONSOLE, company.id(), form.text("next"))))
                                .headers(headers -> all.forEach(it -> headers.add(HttpHeaders.SET_COOKIE, it)))
                                .build();
            }
            case SignIn.Answer.Wrong _ ->
                wrong(
                        company,
                        form,
                        422,
                        "The email address or the password is wrong. Check the address, and type the"
                                + " password again.");
            case SignIn.Answer.TooOften _ ->
                wrong(company, form, 429, "Too many attempts with this address have failed. Try again in 15 minutes.");
            case SignIn.Answer.Unbelieved _ ->
                wrong(
                        company,
                        form,
                        502,
                        "Your company’s account did not say clearly who you are. Try again; if that does"
                                + " not help, tell whoever set it up.");
        };
    }

    private ServerResponse wrong(Company company, Form form, int status, String sentence) {
        return ask(company, status, form.wrong("email", sentence));
    }

    private ServerResponse away(ServerRequest request, Company company) {
        Form form = Form.of(request);
        Optional<URI> address = entrance.signIn().away(company.id(), callback(company));
        if (address.isEmpty()) {
            return wrong(company, form, 502, "The provider does not answer right now. Try again in a minute.");
        }
        String state = UriComponentsBuilder.fromUri(address.get())
                .build()
                .getQueryParams()
                .getFirst("state");
        String next = Place.of(Area.CONSOLE, company.id(), form.text("next"));
        return ServerResponse.seeOther(address.get())
                .header(HttpHeaders.SET_COOKIE, away(company, state + "|" + next, AWAY_AT_MOST))
                .build();
    }

    private ServerResponse back(ServerRequest request, Company company) {
        Form form = Form.of(request);
        String[] kept = Cookies.shown(request, AWAY).orElse("|").split("\\|", 2);
        String next = kept.length == 2 ? kept[1] : "";
        Form asked = Form.EMPTY.with("next", Place.of(Area.CONSOLE, company.id(), next));
        if (form.text("state").isEmpty()
                || !form.text("state").equals(kept[0])
                || form.text("code").isEmpty()) {
            return wrong(
                    company, asked, 422, "Signing in with your company’s account broke off on the way. Try again.");
        }
        return came(
                company,
                asked,
                Cookies.shown(request, Typed.COOKIE).flatMap(it -> Typed.read(Area.CONSOLE, company.id(), it)),
                entrance.signIn().back(company.id(), form.text("state"), form.text("code"), callback(company)),
                List.of(away(company, "", Duration.ZERO)));
    }

    private String away(Company company, String value, Duration time) {
        return entrance.cookies().kept(Area.CONSOLE, company.id(), AWAY, value, time);
    }

    private URI callback(Company company) {
        return URI.create(entrance.site().get().at(Area.CONSOLE.home(company.id()) + "/sign-in/back"));
    }
}
