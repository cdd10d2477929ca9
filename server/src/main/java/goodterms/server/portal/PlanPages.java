package goodterms.server.portal;

import goodterms.core.account.ChangeEvent;
import goodterms.core.account.ChangeRefusal.ChangeBlocked;
import goodterms.core.account.Command;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.subscription.Subscription;
import goodterms.server.site.Came;
import goodterms.server.site.Form;
import goodterms.server.site.Shown;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a plan is chosen, and what the choice would bring is seen before it is confirmed. */
final class PlanPages {

    private static final String CHANGE = "/plan/change";

    private final Works works;

    PlanPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, "/plan", (_, customer) -> choose(200, customer, Form.EMPTY));
        works.form(routes, CHANGE, (_, customer) -> preview(customer), this::confirm);
        works.form(routes, "/plan/undo", (_, customer) -> undo(200, customer, Optional.empty()), this::undone);
        return routes.build();
    }

    private ServerResponse choose(int status, Customer customer, Form form) {
        return works.page(
                status,
                customer,
                "choose",
                title(customer),
                "",
                Optional.empty(),
                Map.of(
                        "form", form,
                        "plans", Offered.to(customer),
                        "title", title(customer),
                        "first", takesUp(customer)));
    }

    private static String title(Customer customer) {
        return takesUp(customer) ? "Choose a plan" : "Change your plan";
    }

    private ServerResponse preview(Customer customer) {
        Optional<Choice> choice = Choice.of(customer, customer.visit().form().text("choice"));
        return choice.map(it -> page(200, customer, it, shown(customer, it), Optional.empty()))
                .orElseGet(() ->
                        choose(422, customer, customer.visit().form().wrong("choice", "Choose one of the plans.")));
    }

    private Shown shown(Customer customer, Choice choice) {
        return works.steps().show(customer.visit(), customer.kept(), command(customer, choice));
    }

    /** Who has a plan that is paid for changes it; everybody else takes one, with the trial if they had none. */
    private static Command command(Customer customer, Choice choice) {
        return takesUp(customer)
                ? new Command.Subscribe(
                        customer.visit().actor(),
                        choice.plan().id(),
                        choice.interval(),
                        Optional.empty(),
                        customer.account().standing().hadTrial())
                : new Command.ChangePlan(
                        customer.visit().actor(), Optional.of(choice.plan().id()), Optional.of(choice.interval()));
    }

    private static boolean takesUp(Customer customer) {
        return switch (customer.account().subscription()) {
            case Subscription.None _,
                    Subscription.Ended _,
                    Subscription.Free _,
                    Subscription.OnHold _,
                    Subscription.TrialSuspended _ -> true;
            case Subscription.Running _, Subscription.Paused _, Subscription.Suspended _, Subscription.Frozen _ ->
                false;
            case Subscription.Ending _ -> false;
        };
    }

    private ServerResponse page(int status, Customer customer, Choice choice, Shown shown, Optional<String> trouble) {
        Optional<Prospect> prospect = Prospect.of(customer, shown);
        if (prospect.isEmpty()) {
            return refused(status, customer, choice, shown.refusal().orElseThrow());
        }
        return works.page(
                status,
                customer,
                "change",
                "Change to " + choice.plan().name(),
                "",
                trouble,
                Map.of("choice", choice.written(), "name", choice.plan().name(), "prospect", prospect.get()));
    }

    private ServerResponse refused(int status, Customer customer, Choice choice, Refusal refusal) {
        String again = CHANGE + "?choice=" + choice.written();
        return switch (refusal) {
            case ChangeBlocked it ->
                works.page(
                        status,
                        customer,
                        "todo",
                        "Make room for " + choice.plan().name() + " first",
                        "",
                        Optional.empty(),
                        Map.of(
                                "again", again,
                                "name", choice.plan().name(),
                                "todo", ToDo.of(customer, choice.plan(), it)));
            case SubscriptionRefusal.CardRequired _ -> customer.visit().on("/card?for=plan&choice=" + choice.written());
            default -> Refused.page(works, status, customer, refusal);
        };
    }

    private ServerResponse confirm(Connection connection, Customer customer) throws SQLException {
        Optional<Choice> choice = Choice.of(customer, customer.visit().form().text("choice"));
        if (choice.isEmpty()) {
            return choose(422, customer, customer.visit().form().wrong("choice", "Choose one of the plans."));
        }
        Command command = command(customer, choice.get());
        return switch (works.steps().confirm(connection, customer.visit(), customer.kept(), command)) {
            case Came.Happened it -> customer.visit().on("?done=" + done(customer, it));
            case Came.Refused it -> refused(422, customer, choice.get(), it.refusal());
            case Came.Otherwise it -> page(422, customer, choice.get(), it.shown(), Optional.of(Works.LOOK_AGAIN));
        };
    }

    private static String done(Customer customer, Came.Happened came) {
        if (takesUp(customer)) {
            return "subscribed";
        }
        return came.done().events().stream().anyMatch(ChangeEvent.ChangeScheduled.class::isInstance)
                ? "scheduled"
                : "changed";
    }

    private ServerResponse undo(int status, Customer customer, Optional<String> trouble) {
        Shown shown = works.steps().show(customer.visit(), customer.kept(), keep(customer));
        return Prospect.of(customer, shown)
                .map(prospect -> works.page(
                        status, customer, "undo", "Keep what you have", "", trouble, Map.of("prospect", prospect)))
                .orElseGet(() ->
                        Refused.page(works, status, customer, shown.refusal().orElseThrow()));
    }

    private static Command keep(Customer customer) {
        return new Command.WithdrawChange(customer.visit().actor());
    }

    private ServerResponse undone(Connection connection, Customer customer) throws SQLException {
        return switch (works.steps().confirm(connection, customer.visit(), customer.kept(), keep(customer))) {
            case Came.Happened _ -> customer.visit().on("?done=kept");
            case Came.Refused _ -> undo(422, customer, Optional.empty());
            case Came.Otherwise _ -> undo(422, customer, Optional.of(Works.LOOK_AGAIN));
        };
    }
}
