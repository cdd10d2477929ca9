package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.calendar.Days;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Shown;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a subscription is paused until a day, where the company offers that. */
final class PausePages {

    private static final String UNTIL = "until";

    private final Works works;

    PausePages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(routes, "/pause", (_, customer) -> show(200, customer, Optional.empty()), this::pause);
        return routes.build();
    }

    private ServerResponse show(int status, Customer customer, Optional<String> trouble) {
        Form form = customer.visit().form();
        Optional<Instant> until = until(customer);
        if (until.isEmpty() && !form.text(UNTIL).isEmpty()) {
            Form wrong = form.wrong(UNTIL, "Choose a day, by " + Wording.day(last(customer)) + " at the latest.");
            return page(422, customer, wrong, shown(customer, Optional.empty()), trouble);
        }
        return page(status, customer, form, shown(customer, until), trouble);
    }

    private ServerResponse page(int status, Customer customer, Form form, Shown shown, Optional<String> trouble) {
        return works.page(
                status,
                customer,
                "pause",
                "Pause",
                "",
                trouble,
                Map.of("form", form, "shown", shown, "last", last(customer)));
    }

    private Shown shown(Customer customer, Optional<Instant> until) {
        return works.steps().show(customer.visit(), customer.kept(), command(customer, until));
    }

    private static Command command(Customer customer, Optional<Instant> until) {
        return new Command.Pause(customer.visit().actor(), until);
    }

    /** The last day on which it may go on again. */
    private static LocalDate last(Customer customer) {
        ZoneId zone = customer.account().profile().zone();
        long days = customer.company().termsAt(customer.now()).number(Setting.PAUSE_AT_MOST);
        return Days.after(customer.now(), days, zone).atZone(zone).toLocalDate();
    }

    /** The day that was chosen, at the time of day of now; the last one is as long as the terms allow. */
    private static Optional<Instant> until(Customer customer) {
        ZoneId zone = customer.account().profile().zone();
        try {
            LocalDate day = LocalDate.parse(customer.visit().form().text(UNTIL));
            return Optional.of(day.atTime(customer.now().atZone(zone).toLocalTime())
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private ServerResponse pause(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        return switch (works.steps().confirm(connection, visit, customer.kept(), command(customer, until(customer)))) {
            case Came.Happened _ -> visit.on("?done=paused");
            case Came.Refused _ -> show(422, customer, Optional.empty());
            case Came.Otherwise it -> page(422, customer, visit.form(), it.shown(), Optional.of(Works.LOOK_AGAIN));
        };
    }
}
