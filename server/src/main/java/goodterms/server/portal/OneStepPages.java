package goodterms.server.portal;

import goodterms.core.account.Command;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.server.site.Came;
import goodterms.server.site.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where steps are taken that nothing need be chosen for: going on, coming back. */
final class OneStepPages {

    private final Works works;

    OneStepPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (OneStep step : OneStep.ALL) {
            works.form(
                    routes,
                    step.path(),
                    (_, customer) -> page(200, customer, step, shown(customer, step), Optional.empty()),
                    (connection, customer) -> take(connection, customer, step));
        }
        return routes.build();
    }

    private Shown shown(Customer customer, OneStep step) {
        return works.steps()
                .show(customer.visit(), customer.kept(), step.command().apply(customer.visit()));
    }

    private ServerResponse take(Connection connection, Customer customer, OneStep step) throws SQLException {
        Command command = step.command().apply(customer.visit());
        return switch (works.steps().confirm(connection, customer.visit(), customer.kept(), command)) {
            case Came.Happened _ -> customer.visit().on("?done=" + step.done());
            case Came.Refused it -> Refused.page(works, 422, customer, refused(customer, it.refusal()));
            case Came.Otherwise it -> page(422, customer, step, it.shown(), Optional.of(Works.LOOK_AGAIN));
        };
    }

    private ServerResponse page(int status, Customer customer, OneStep step, Shown shown, Optional<String> trouble) {
        Optional<Refused> refused = shown.refusal().map(it -> refused(customer, it));
        return works.page(
                status,
                customer,
                "onestep",
                step.title(),
                "",
                trouble,
                Map.of("step", step, "shown", shown, "refused", refused));
    }

    /** Whoever comes back may lack a card by now, or find that what they had is not sold any more. */
    private static Refused refused(Customer customer, Refusal refusal) {
        return switch (refusal) {
            case SubscriptionRefusal.CardRequired _ ->
                new Refused(
                        "",
                        "We have no card to charge. Add one first; then you see what is charged before you come back.",
                        Banner.Way.first("/card?then=restore", "Add a card"));
            case SubscriptionRefusal.NoSuchPlan _, SubscriptionRefusal.IntervalNotSold _ ->
                new Refused(
                        "",
                        "What you had is not sold like that any more. Choose another plan, and your content stays.",
                        Banner.Way.first("/plan", "Choose a plan"));
            default -> Refused.of(customer, refusal);
        };
    }
}
