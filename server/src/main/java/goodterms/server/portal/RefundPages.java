package goodterms.server.portal;

import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Shown;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where money is asked back: which payment, why if that matters, then the page's answer, before and after it counts. */
final class RefundPages {

    private final Works works;

    RefundPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/refund", (_, customer) -> payments(200, customer, Form.EMPTY));
        works.show(routes, "/refund/reason", (_, customer) -> reason(customer));
        works.form(routes, "/refund/confirm", (_, customer) -> answer(customer), this::ask);
        return routes.build();
    }

    private ServerResponse payments(int status, Customer customer, Form form) {
        return page(
                status,
                customer,
                "payments",
                Optional.empty(),
                Map.of("choices", customer.owner() ? Ask.choices(customer) : List.<Ask.Choice>of(), "form", form));
    }

    private ServerResponse reason(Customer customer) {
        Optional<Ask> ask = Ask.of(customer);
        if (ask.isEmpty()) {
            return payments(422, customer, customer.visit().form().wrong(Ask.PAYMENT, "Choose one of them."));
        }
        return ask.get().dependsOnReason(customer)
                ? reason(200, customer, ask.get(), Form.EMPTY)
                : customer.visit().on("/refund/confirm?payment=" + ask.get().value() + "&reason=other");
    }

    private ServerResponse reason(int status, Customer customer, Ask ask, Form form) {
        return page(status, customer, "reason", Optional.empty(), Map.of("ask", ask, "form", form));
    }

    private ServerResponse answer(Customer customer) {
        Optional<Ask> ask = Ask.of(customer);
        if (ask.isEmpty()) {
            return payments(422, customer, customer.visit().form().wrong(Ask.PAYMENT, "Choose one of them."));
        }
        if (customer.visit().form().text(Ask.REASON).isEmpty()) {
            return reason(422, customer, ask.get(), customer.visit().form().wrong(Ask.REASON, "Choose one of them."));
        }
        return answer(200, customer, ask.get(), shown(customer, ask.get()), Optional.empty());
    }

    private ServerResponse answer(int status, Customer customer, Ask ask, Shown shown, Optional<String> trouble) {
        Optional<Request> would = shown.preview().outcome() instanceof Outcome.Accepted it
                ? Requests.would(customer, it.events(), shown.preview().after())
                : Optional.empty();
        return page(status, customer, "confirm", trouble, Map.of("ask", ask, "shown", shown, "would", would));
    }

    private Shown shown(Customer customer, Ask ask) {
        return works.steps().show(customer.visit(), customer.kept(), ask.command(customer));
    }

    private ServerResponse ask(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        Optional<Ask> ask = Ask.of(customer);
        if (ask.isEmpty()) {
            return payments(422, customer, visit.form().wrong(Ask.PAYMENT, "Choose one of them."));
        }
        return switch (works.steps()
                .confirm(connection, visit, customer.kept(), ask.get().command(customer))) {
            case Came.Happened it -> visit.on("/requests/" + number(it.done().events()) + "?done=asked");
            case Came.Refused _ -> answer(422, customer, ask.get(), shown(customer, ask.get()), Optional.empty());
            case Came.Otherwise it -> answer(422, customer, ask.get(), it.shown(), Optional.of(Works.LOOK_AGAIN));
        };
    }

    private static int number(List<Event> events) {
        return events.stream()
                .filter(RefundRequested.class::isInstance)
                .map(event -> ((RefundRequested) event).caseId().number())
                .findFirst()
                .orElseThrow();
    }

    private ServerResponse page(
            int status, Customer customer, String name, Optional<String> trouble, Map<String, Object> content) {
        return works.page(status, customer, "refund/" + name, "Ask for money back", "/requests", trouble, content);
    }
}
