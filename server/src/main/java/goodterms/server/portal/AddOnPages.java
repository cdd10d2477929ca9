package goodterms.server.portal;

import goodterms.core.account.ChangeEvent;
import goodterms.core.account.ChangeRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Refusal;
import goodterms.core.catalog.AddOn;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
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

/** Where more or less is taken of what is sold on top of a plan. */
final class AddOnPages {

    private static final String NUMBER = "Enter a whole number of 0 or more, such as 3.";

    private final Works works;

    AddOnPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.form(routes, "/add-ons/{addOn}", (_, customer) -> show(customer), this::confirm);
        return routes.build();
    }

    private ServerResponse show(Customer customer) {
        Form form = customer.visit().form();
        if (!customer.owner()) {
            return shown(customer, quantity(form).orElse(1))
                    .refusal()
                    .map(it -> Refused.page(works, 200, customer, it))
                    .orElseThrow();
        }
        if (form.given("quantity").isEmpty() && !form.typed().containsKey("quantity")) {
            return page(200, customer, form, Optional.empty(), Optional.empty());
        }
        return quantity(form)
                .map(quantity -> page(200, customer, form, Optional.of(shown(customer, quantity)), Optional.empty()))
                // htmx swaps in nothing that is not told to be fine.
                .orElseGet(
                        () -> page(200, customer, form.wrong("quantity", NUMBER), Optional.empty(), Optional.empty()));
    }

    private static Optional<Integer> quantity(Form form) {
        return Optional.of(form.text("quantity"))
                .filter(typed -> typed.matches("[0-9]{1,6}"))
                .map(Integer::parseInt);
    }

    private Shown shown(Customer customer, int quantity) {
        return works.steps().show(customer.visit(), customer.kept(), command(customer, quantity));
    }

    private static Command command(Customer customer, int quantity) {
        return new Command.ChangeQuantity(
                customer.visit().actor(), customer.visit().part("addOn"), quantity);
    }

    private ServerResponse page(
            int status, Customer customer, Form form, Optional<Shown> shown, Optional<String> trouble) {
        Optional<Contract> has = customer.account().subscription() instanceof Subscription.Current current
                ? Optional.of(current.contract())
                : Optional.empty();
        Optional<AddOn> addOn =
                customer.company().offer().addOn(customer.visit().part("addOn"));
        Optional<String> price = has.flatMap(it -> addOn.flatMap(sold -> each(customer, it, sold)))
                .map(each -> customer.wording().money(each) + " "
                        + Prices.per(has.orElseThrow().interval()));
        if (price.isEmpty()) {
            return Refused.page(
                    works,
                    404,
                    customer,
                    new ChangeRefusal.NoSuchAddOn("This", customer.plan().orElse("your account")));
        }
        return works.page(
                status,
                customer,
                "addon",
                addOn.orElseThrow().name(),
                "",
                trouble,
                Map.of(
                        "form", form,
                        "addOn", addOn.orElseThrow(),
                        "price", price.get(),
                        "had", has.orElseThrow().quantity(addOn.orElseThrow().id()),
                        "prospect", shown.flatMap(it -> Prospect.of(customer, it)),
                        "refused", shown.flatMap(Shown::refusal).map(it -> refused(customer, it))));
    }

    /** What one costs: as it was when they took the first, or else as it is sold now. */
    private static Optional<Money> each(Customer customer, Contract has, AddOn sold) {
        return sold.price(has.interval(), customer.account().profile().currency())
                .map(now -> has.added(sold.id()).map(Contract.Added::price).orElse(now));
    }

    private static Refused refused(Customer customer, Refusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.ChangeBlocked it ->
                new Refused(
                        "",
                        it.surplus().stream()
                                .map(surplus -> "Remove " + surplus.phrase() + " first: there would be room for "
                                        + surplus.limit() + ".")
                                .reduce("", (one, other) -> (one + " " + other).strip()),
                        Refused.HOME);
            case ChangeRefusal.QuantityNotSold _ ->
                new Refused("", "So many are not sold. Choose a smaller number.", Refused.HOME);
            default -> Refused.of(customer, refusal);
        };
    }

    private ServerResponse confirm(Connection connection, Customer customer) throws SQLException {
        Form form = customer.visit().form();
        Optional<Integer> quantity = quantity(form);
        if (quantity.isEmpty()) {
            return page(422, customer, form.wrong("quantity", NUMBER), Optional.empty(), Optional.empty());
        }
        Command command = command(customer, quantity.get());
        return switch (works.steps().confirm(connection, customer.visit(), customer.kept(), command)) {
            case Came.Happened it -> customer.visit().on("?done=" + done(it));
            case Came.Refused _ ->
                page(422, customer, form, Optional.of(shown(customer, quantity.get())), Optional.empty());
            case Came.Otherwise it -> page(422, customer, form, Optional.of(it.shown()), Optional.of(Works.LOOK_AGAIN));
        };
    }

    private static String done(Came.Happened came) {
        return came.done().events().stream().anyMatch(ChangeEvent.ChangeScheduled.class::isInstance)
                ? "scheduled"
                : "changed";
    }
}
