package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.account.DeskEvent.InquiryOpened;
import goodterms.core.account.DeskEvent.MessageAdded;
import goodterms.core.account.Event;
import goodterms.core.cases.Inquiry;
import goodterms.core.usage.Topic;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Visit;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people of an account write to support, and have its owners written to. */
final class SupportPages {

    private static final String ABOUT = "about";
    private static final String TEXT = "text";

    private final Works works;

    SupportPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(
                routes,
                "/support",
                (_, customer) -> support(200, customer, customer.visit().form()),
                this::write);
        works.form(routes, "/owner", (_, customer) -> owner(200, customer, Optional.empty()), this::askForOwner);
        return routes.build();
    }

    private ServerResponse support(int status, Customer customer, Form form) {
        Optional<Cited> promise = customer.company()
                .termsAt(customer.now())
                .sentence(Setting.SUPPORT_REPLY_TARGET)
                .map(customer::cited);
        return works.page(
                status,
                customer,
                "support",
                "Write to support",
                "/requests",
                Optional.empty(),
                Map.of("form", form, "promise", promise, "campaign", Campaign.notice(customer)));
    }

    private ServerResponse write(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        Form form = checked(visit.form());
        Optional<Topic> about = Choices.chosen(Topic.values(), form.text(ABOUT));
        if (!form.isFine() || about.isEmpty()) {
            return support(422, customer, form);
        }
        Command message =
                new Command.ContactSupport(visit.actor(), about.get(), Optional.empty(), Optional.of(form.text(TEXT)));
        return switch (works.steps().take(connection, visit, visit.account(), message)) {
            case Came.Refused it ->
                support(422, customer, form.wrong(TEXT, it.refusal().sentence()));
            case Came.Happened it -> visit.on("/requests/" + number(it.done().events()) + "?done=sent");
            case Came.Otherwise _ -> throw new IllegalStateException("nothing was shown before");
        };
    }

    private static Form checked(Form form) {
        Form some = Choices.chosen(Topic.values(), form.text(ABOUT)).isPresent()
                ? form
                : form.wrong(ABOUT, "Choose what it is about.");
        int length = form.text(TEXT).length();
        if (length == 0) {
            return some.wrong(TEXT, "Write what we can do for you.");
        }
        return length > Inquiry.LONGEST
                ? some.wrong(TEXT, "This has " + length + " characters; write at most " + Inquiry.LONGEST + ".")
                : some;
    }

    private static int number(List<Event> events) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case InquiryOpened it -> Stream.of(it.caseId().number());
                    case MessageAdded it -> Stream.of(it.caseId().number());
                    default -> Stream.<Integer>empty();
                })
                .findFirst()
                .orElseThrow();
    }

    private ServerResponse owner(int status, Customer customer, Optional<String> trouble) {
        return works.page(status, customer, "owner", "Ask the owners", "", trouble, Map.of());
    }

    private ServerResponse askForOwner(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        return switch (works.steps().take(connection, visit, visit.account(), new Command.AskForOwner(visit.actor()))) {
            case Came.Refused it ->
                owner(422, customer, Optional.of(it.refusal().sentence()));
            case Came.Happened _, Came.Otherwise _ -> visit.on("/owner?done=asked");
        };
    }
}
