package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.life.Life;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where an account stands whose trial ran out: what is kept, until when, and how to go on or leave. */
final class HoldPages {

    private final Works works;

    HoldPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/hold", (_, customer) -> show(customer));
        return routes.build();
    }

    private ServerResponse show(Customer customer) {
        return customer.account().subscription() instanceof Subscription.OnHold hold
                ? works.page(
                        200,
                        customer,
                        "hold",
                        "On hold",
                        "",
                        Optional.empty(),
                        Map.of("turns", turns(customer, hold.endsAt())))
                : customer.visit().on("");
    }

    /** What time alone brings if nobody does anything. */
    private static List<Turn> turns(Customer customer, Instant end) {
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(
                customer.wording().day(end),
                "The account is closed",
                "Until then you can take up a plan on any day, and go on where you were.",
                Optional.empty()));
        turns.addAll(Farewell.deletion(customer, closed(customer, end)));
        return turns;
    }

    private static Account closed(Customer customer, Instant end) {
        Account then = customer.account();
        if (Life.advance(then, Steps.context(customer.visit(), customer.kept()).at(end))
                instanceof Outcome.Accepted it) {
            for (Event event : it.events()) {
                then = then.after(event);
            }
        }
        return then;
    }
}
