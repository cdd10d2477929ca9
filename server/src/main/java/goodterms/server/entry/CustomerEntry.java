package goodterms.server.entry;

import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.server.signin.Secret;
import goodterms.server.signin.SignIn;
import goodterms.server.site.Area;
import goodterms.server.site.Cookies;
import goodterms.server.site.Form;
import goodterms.server.site.Tokens;
import goodterms.server.store.Kept;
import goodterms.server.store.Outbox;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The door of the portal: a link by mail, which a button uses up, so that machines that look into mails don't. */
final class CustomerEntry {

    private static final String HOME = Area.PORTAL.home("{company}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final int GONE = 410;

    private final Entrance entrance;
    private final InstantSource time;

    CustomerEntry(Entrance entrance, InstantSource time) {
        this.entrance = entrance;
        this.time = time;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(
                        HOME + "/sign-in",
                        entrance.page((request, company) -> ask(request, company, 200, Form.of(request))))
                .POST(HOME + "/sign-in", entrance.form(this::asked))
                .GET(HOME + "/enter", entrance.page(this::shown))
                .POST(HOME + "/enter", entrance.form(this::used))
                .build();
    }

    private ServerResponse ask(ServerRequest request, Company company, int status, Form form) {
        boolean typed = kept(request, company).isPresent();
        return entrance.documents()
                .own(
                        status,
                        "entry/customer",
                        Map.of(
                                "chrome", Entrance.around("Sign in", company),
                                "company", company,
                                "form", form,
                                "typed", typed));
    }

    private ServerResponse asked(ServerRequest request, Company company) {
        Form form = Form.of(request);
        String address = form.text("email");
        if (!ADDRESS.matcher(address).matches()) {
            return ask(request, company, 422, form.wrong("email", "Enter an email address, such as name@example.com."));
        }
        String from = entrance.origin().of(request.servletRequest());
        String next = Place.of(Area.PORTAL, company.id(), form.text("next"));
        boolean may = entrance.transactions().of(company.id(), connection -> {
            boolean mayAsk = entrance.signIn().mayAsk(connection, company.id(), from);
            if (mayAsk) {
                send(connection, company, address, next);
            }
            return mayAsk;
        });
        if (!may) {
            String often = "Too many links were asked for from your network. Try again in 15 minutes.";
            return ask(request, company, 429, form.wrong("email", often));
        }
        return entrance.documents()
                .own(
                        200,
                        "entry/sent",
                        Map.of(
                                "chrome", Entrance.around("Check your email", company),
                                "company", company,
                                "email", address,
                                "next", next,
                                "outbox", entrance.outbox().orElse("")));
    }

    private void send(Connection connection, Company company, String address, String next) throws SQLException {
        List<SignIn.MailedLink> links = entrance.signIn().mailed(connection, company.id(), address);
        if (links.isEmpty()) {
            return;
        }
        List<LinkLetter.Way> ways = new ArrayList<>();
        for (SignIn.MailedLink link : links) {
            ways.add(new LinkLetter.Way(
                    link.account(),
                    find(connection, company, link.account()).account().profile(),
                    link.link()));
        }
        var letter = new LinkLetter(company, entrance.site().get(), next).to(address, ways);
        AccountId first = links.getFirst().account();
        Outbox.put(
                connection,
                company.id(),
                first,
                letter.key(),
                Outbox.Kind.MAIL,
                find(connection, company, first).sealing().write(letter),
                time.instant());
        entrance.accounts().changed().ringAfterCommit();
    }

    private Kept find(Connection connection, Company company, AccountId account) throws SQLException {
        return entrance.accounts().find(connection, company.id(), account).orElseThrow();
    }

    private ServerResponse shown(ServerRequest request, Company company) {
        Form form = Form.of(request);
        return entrance.documents()
                .own(
                        200,
                        "entry/enter",
                        Map.of(
                                "chrome", Entrance.around("Sign in", company),
                                "company", company,
                                "form", form.with("form", Tokens.form())));
    }

    private ServerResponse used(ServerRequest request, Company company) {
        Form form = Form.of(request);
        Optional<Secret> link =
                Secret.read("gl", form.text("link")).filter(it -> it.company().equals(company.id()));
        Optional<SignIn.Answer> answer = link.map(it -> entrance.signIn().through(it, form.text("form")));
        return answer.isPresent() && answer.get() instanceof SignIn.Answer.In in
                ? in(request, company, in.session())
                : runOut(request, company, link);
    }

    private ServerResponse in(ServerRequest request, Company company, Secret session) {
        String cookie = entrance.cookies().session(Area.PORTAL, session);
        Optional<Typed> typed = kept(request, company).filter(it -> entrance.isOf(it, session));
        if (typed.isPresent()) {
            return Again.page(entrance, 200, Area.PORTAL, company, typed.get(), List.of(cookie));
        }
        String next = Place.of(Area.PORTAL, company.id(), Form.of(request).text("next"));
        return ServerResponse.seeOther(URI.create(next))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }

    private ServerResponse runOut(ServerRequest request, Company company, Optional<Secret> link) {
        Optional<String> person = link.flatMap(it -> entrance.transactions()
                .<Optional<String>>of(
                        company.id(), connection -> entrance.signIn().person(connection, it)));
        return entrance.documents()
                .own(
                        GONE,
                        "entry/runout",
                        Map.of(
                                "chrome", Entrance.around("This link no longer works", company),
                                "company", company,
                                "form", Form.of(request).with("email", person.orElse(""))));
    }

    private static Optional<Typed> kept(ServerRequest request, Company company) {
        return Cookies.shown(request, Typed.COOKIE).flatMap(it -> Typed.read(Area.PORTAL, company.id(), it));
    }
}
