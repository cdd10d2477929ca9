package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.payment.Card;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where a card is given, and what is overdue is paid. A card's number never comes here: the form carries the name that the
 * processor has for the card, as the processor's own field would.
 */
final class CardPages {

    private final Works works;

    CardPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(
                routes,
                "/card",
                (_, customer) -> card(200, customer, customer.visit().form()),
                this::change);
        works.form(routes, "/pay", (_, customer) -> pay(200, customer, Optional.empty()), this::paid);
        return routes.build();
    }

    private ServerResponse card(int status, Customer customer, Form form) {
        if (!customer.owner()) {
            return Refused.page(works, status, customer, Refused.NOT_AN_OWNER);
        }
        if (customer.account().standing().frozen()) {
            return Refused.page(works, status, customer, new SubscriptionRefusal.FrozenByCompany());
        }
        boolean first = customer.account().billing().card().isEmpty();
        return works.page(
                status,
                customer,
                "card",
                first ? "Add a card" : "Change your card",
                "",
                Optional.empty(),
                Map.of(
                        "form",
                        form,
                        "cards",
                        TestCard.ALL,
                        "had",
                        customer.account().billing().card().map(Cards::name),
                        "owed",
                        Optional.of(overdue(customer)).filter(Money::isPositive)));
    }

    private ServerResponse change(Connection connection, Customer customer) throws SQLException {
        Form form = customer.visit().form();
        Optional<Card> card = SimulatedProcessor.card(form.text("token"));
        if (card.isEmpty()) {
            return card(422, customer, form.wrong("token", "Choose one of the cards."));
        }
        Command command = new Command.ChangeCard(customer.visit().actor(), card.get());
        return switch (works.steps()
                .take(connection, customer.visit(), customer.account().id(), command)) {
            case Came.Happened _ -> customer.visit().on(next(form));
            case Came.Refused it -> Refused.page(works, 422, customer, it.refusal());
            case Came.Otherwise _ -> throw new IllegalStateException("nothing was shown before");
        };
    }

    /** Back to what was being done when the card was missing. */
    private static String next(Form form) {
        if (form.text("then").equals("restore")) {
            return "/restore";
        }
        String choice = form.text("choice");
        return choice.matches("[a-z0-9-]{1,60}\\.(month|year)") ? "/plan/change?choice=" + choice : "?done=card";
    }

    /** What is open and not on its way. */
    private static Money overdue(Customer customer) {
        return customer.account().billing().unasked().stream()
                .map(Invoice::due)
                .reduce(customer.account().profile().nothing(), Money::plus);
    }

    private ServerResponse pay(int status, Customer customer, Optional<String> trouble) {
        Money owed = overdue(customer);
        Optional<Card> card = customer.account().billing().card();
        if (!customer.owner()) {
            return Refused.page(works, status, customer, Refused.NOT_AN_OWNER);
        }
        if (customer.account().standing().frozen()) {
            return Refused.page(works, status, customer, new SubscriptionRefusal.FrozenByCompany());
        }
        if (owed.isZero()) {
            return Refused.page(
                    works,
                    status,
                    customer,
                    new Refused("Nothing is to be paid", "All that was billed is paid, or on its way.", Refused.HOME));
        }
        if (card.isEmpty()) {
            return customer.visit().on("/card");
        }
        Shown shown = works.steps().show(customer.visit(), customer.kept(), again(customer, card.get()));
        return works.page(
                status,
                customer,
                "pay",
                "Pay now",
                "",
                trouble,
                Map.of(
                        "owed", owed,
                        "card", Cards.name(card.get()),
                        "invoices", customer.account().billing().unasked(),
                        "seen", shown.seen()));
    }

    /** To charge the same card anew is to charge at once what is open. */
    private static Command again(Customer customer, Card card) {
        return new Command.ChangeCard(customer.visit().actor(), card);
    }

    private ServerResponse paid(Connection connection, Customer customer) throws SQLException {
        Optional<Card> card = customer.account().billing().card();
        if (card.isEmpty() || overdue(customer).isZero()) {
            return pay(422, customer, Optional.empty());
        }
        return switch (works.steps()
                .confirm(connection, customer.visit(), customer.kept(), again(customer, card.get()))) {
            case Came.Happened _ -> customer.visit().on("?done=paying");
            case Came.Refused it -> Refused.page(works, 422, customer, it.refusal());
            case Came.Otherwise _ -> pay(422, customer, Optional.of(Works.LOOK_AGAIN));
        };
    }
}
