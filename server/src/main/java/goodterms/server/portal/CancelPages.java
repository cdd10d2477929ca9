package goodterms.server.portal;

import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.SubscriptionRefusal.CancellationRefused;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Shown;
import goodterms.server.site.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a subscription is cancelled, in two steps: what happens next, then the confirmation. */
final class CancelPages {

    private final Works works;

    CancelPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/cancel", (_, customer) -> first(200, customer, Form.EMPTY, Optional.empty()));
        works.form(
                routes,
                "/cancel/confirm",
                (_, customer) -> second(200, customer, shown(customer, atOnce(customer)), Optional.empty()),
                this::cancel);
        works.form(
                routes,
                "/cancel/support",
                (_, customer) -> first(200, customer, customer.visit().form(), Optional.empty()),
                this::ask);
        return routes.build();
    }

    /** What there is to say before anybody cancels, or instead of it. */
    private ServerResponse first(int status, Customer customer, Form form, Optional<String> trouble) {
        return switch (customer.account().subscription()) {
            case Subscription.None _ -> over(status, customer, trouble);
            case Subscription.Ended _ -> over(status, customer, trouble);
            case Subscription.Ending it -> cancelled(status, customer, Cancelled.of(customer, it), trouble);
            case Subscription.TrialSuspended it -> cancelled(status, customer, Cancelled.of(customer, it), trouble);
            case Subscription.Current _ -> leaving(status, customer, form, trouble);
        };
    }

    private ServerResponse over(int status, Customer customer, Optional<String> trouble) {
        return page(status, customer, "over", trouble, Map.of("turns", Farewell.deletion(customer)));
    }

    private ServerResponse cancelled(int status, Customer customer, Cancelled cancelled, Optional<String> trouble) {
        return page(status, customer, "cancelled", trouble, Map.of("cancelled", cancelled));
    }

    private ServerResponse leaving(int status, Customer customer, Form form, Optional<String> trouble) {
        Shown shown = shown(customer, false);
        if (shown.refusal().orElse(null) instanceof CancellationRefused refused) {
            Map<String, Object> content = Map.of("way", OtherWay.of(customer, refused), "form", form);
            return page(status, customer, "refused", trouble, content);
        }
        return Farewell.of(customer, shown.preview())
                .map(it -> page(
                        status,
                        customer,
                        "first",
                        trouble,
                        Map.of(
                                "farewell", it,
                                "sooner", sooner(customer, it),
                                "campaign", Campaign.notice(customer))))
                .orElseGet(() -> over(status, customer, Optional.of(String.join(" ", shown.sentences()))));
    }

    /** In a trial the end is theirs to choose, unless the page ends it at once anyway. */
    private static boolean sooner(Customer customer, Farewell farewell) {
        return customer.account().subscription() instanceof Subscription.Trialing && !farewell.atOnce();
    }

    private ServerResponse second(int status, Customer customer, Shown shown, Optional<String> trouble) {
        return Farewell.of(customer, shown.preview())
                .map(it -> page(
                        status,
                        customer,
                        "confirm",
                        trouble,
                        Map.of("farewell", it, "shown", shown, "now", atOnce(customer))))
                .orElseGet(() -> first(status, customer, Form.EMPTY, trouble));
    }

    private ServerResponse cancel(Connection connection, Customer customer) throws SQLException {
        Visit visit = customer.visit();
        Command command = command(customer, atOnce(customer));
        return switch (works.steps().confirm(connection, visit, customer.kept(), command)) {
            case Came.Happened _ -> visit.on("/cancel?done=cancelled");
            case Came.Refused it ->
                first(422, customer, Form.EMPTY, Optional.of(it.refusal().sentence()));
            case Came.Otherwise it -> second(422, customer, it.shown(), Optional.of(Works.LOOK_AGAIN));
        };
    }

    private ServerResponse ask(Connection connection, Customer customer) throws SQLException {
        Form form = OwnersLetter.checked(customer);
        if (!form.isFine()) {
            return first(422, customer, form, Optional.empty());
        }
        Visit visit = customer.visit();
        return switch (works.steps().take(connection, visit, visit.account(), OwnersLetter.of(customer))) {
            case Came.Refused it ->
                first(422, customer, form, Optional.of(it.refusal().sentence()));
            case Came.Happened _, Came.Otherwise _ -> visit.on("/cancel?done=asked");
        };
    }

    private static boolean atOnce(Customer customer) {
        return customer.visit().form().text("when").equals("now");
    }

    private Shown shown(Customer customer, boolean now) {
        return works.steps().show(customer.visit(), customer.kept(), command(customer, now));
    }

    private static Command command(Customer customer, boolean now) {
        return new Command.Cancel(customer.visit().actor(), Channel.PORTAL, now, Optional.empty(), Optional.empty());
    }

    private ServerResponse page(
            int status, Customer customer, String name, Optional<String> trouble, Map<String, Object> content) {
        return works.page(status, customer, "cancel/" + name, "Cancel", "", trouble, content);
    }
}
