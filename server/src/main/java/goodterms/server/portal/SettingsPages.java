package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.identity.Membership;
import goodterms.core.notice.NoticeKind;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people choose what they are written about, owners say who is on the account, and terms are accepted. */
final class SettingsPages {

    /** The field of what somebody wants to be written about. */
    private static final String ON = "on";

    private static final String EMAIL = "email";
    private static final String MEMBERSHIP = "membership";
    private static final String MAIL_ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,190}";

    private final Works works;

    SettingsPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        Works.Page shown = (_, customer) -> page(200, customer, customer.visit().form(), Optional.empty());
        works.show(routes, "/settings", shown);
        works.form(routes, "/settings/notices", shown, this::notices);
        works.form(routes, "/settings/people", shown, this::add);
        works.form(routes, "/settings/people/remove", shown, this::remove);
        works.form(routes, "/settings/terms", shown, this::accept);
        return routes.build();
    }

    private ServerResponse page(int status, Customer customer, Form form, Optional<String> trouble) {
        return works.page(
                status,
                customer,
                "settings",
                "Settings",
                "/settings",
                trouble,
                Map.of("form", form, "terms", Accepted.of(customer)));
    }

    private ServerResponse notices(Connection connection, Customer customer) throws SQLException {
        List<String> on = customer.visit().form().all(ON);
        List<NoticeKind> off = Arrays.stream(NoticeKind.values())
                .filter(kind -> !kind.always() && !on.contains(Choices.value(kind)))
                .toList();
        return take(
                connection, customer, new Command.SetNotices(customer.visit().actor(), off), "notices");
    }

    private ServerResponse add(Connection connection, Customer customer) throws SQLException {
        Form form = customer.visit().form();
        String email = form.text(EMAIL);
        if (!email.matches(MAIL_ADDRESS)) {
            return page(
                    422,
                    customer,
                    form.wrong(EMAIL, "Enter an email address, such as ben@example.com."),
                    Optional.empty());
        }
        Membership membership =
                Choices.chosen(Membership.values(), form.text(MEMBERSHIP)).orElse(Membership.MEMBER);
        Command command = new Command.AddPerson(customer.visit().actor(), email, membership);
        Visit visit = customer.visit();
        return switch (works.steps().take(connection, visit, visit.account(), command)) {
            case Came.Refused it ->
                page(
                        422,
                        customer,
                        form.wrong(
                                EMAIL,
                                it.refusal().sentence() + " " + it.refusal().remedy()),
                        Optional.empty());
            case Came.Happened _, Came.Otherwise _ -> visit.on("/settings?done=added");
        };
    }

    private ServerResponse remove(Connection connection, Customer customer) throws SQLException {
        String email = customer.visit().form().text(EMAIL);
        return take(
                connection, customer, new Command.RemovePerson(customer.visit().actor(), email), "removed");
    }

    private ServerResponse accept(Connection connection, Customer customer) throws SQLException {
        return take(
                connection, customer, new Command.AcceptTerms(customer.visit().actor()), "accepted");
    }

    private ServerResponse take(Connection connection, Customer customer, Command command, String done)
            throws SQLException {
        Visit visit = customer.visit();
        return switch (works.steps().take(connection, visit, visit.account(), command)) {
            case Came.Refused it ->
                page(
                        422,
                        customer,
                        Form.EMPTY,
                        Optional.of(it.refusal().sentence() + " " + it.refusal().remedy()));
            case Came.Happened _, Came.Otherwise _ -> visit.on("/settings?done=" + done);
        };
    }
}
