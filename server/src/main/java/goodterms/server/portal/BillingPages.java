package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.identity.Requester;
import goodterms.core.life.Figures;
import goodterms.core.life.Labels;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Subscription;
import goodterms.server.billing.Line;
import goodterms.server.billing.Paper;
import goodterms.server.site.Chrome;
import goodterms.server.site.Documents;
import goodterms.server.site.Gate;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Kept;
import goodterms.terms.vocabulary.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The billing page, where customers begin. */
final class BillingPages {

    private static final int LETTERS = 3;

    /** What is said when something has just been done, by the word that stands in the address. */
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("changed", "Your plan is changed."),
            Map.entry("scheduled", "Your change is planned. Until then nothing changes."),
            Map.entry("kept", "The planned change is taken back. You keep what you have."),
            Map.entry("subscribed", "Welcome. Everything is set up."),
            Map.entry("card", "Your new card is charged from now on."),
            Map.entry("paying", "We have asked your bank for the money. This page shows when it has come."),
            Map.entry("details", "Saved. Your next invoices will be made out like that."),
            Map.entry("coupon", "Your coupon counts from the next invoice on."),
            Map.entry("paused", "Your subscription is paused."),
            Map.entry("resumed", "Your subscription goes on."),
            Map.entry("goes-on", "Your cancellation is taken back. Your subscription goes on."),
            Map.entry("trial", "Your trial goes on with the days that remain."),
            Map.entry("restored", "You are back. Your content is still there, whole."));

    private final Gate gate;
    private final Documents documents;
    private final Steps steps;

    BillingPages(Gate gate, Documents documents, Steps steps) {
        this.gate = gate;
        this.documents = documents;
        this.steps = steps;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET(Portal.HOME, gate.see(this::home)).build();
    }

    private ServerResponse home(Connection connection, Visit visit) throws SQLException {
        Kept kept = steps.find(connection, visit.company(), visit.account()).orElseThrow();
        return documents.own(
                200,
                "portal/billing",
                Map.of("chrome", Chrome.around(visit, "Billing", ""), "home", home(connection, visit, kept)));
    }

    private static Home home(Connection connection, Visit visit, Kept kept) throws SQLException {
        Account account = kept.account();
        Context context = Steps.context(visit, kept);
        Figures figures = Figures.of(account, context);
        Labels labels = new Labels(visit.company(), context.now());
        Wording words = new Wording(account.profile().zone());
        Dunning dunning = new Dunning(account, reason(connection, visit, account));
        return new Home(
                visit,
                Optional.ofNullable(DONE.get(visit.form().text("done"))),
                account.people().requester(visit.actor()) == Requester.OWNER,
                account.standing().suspensions().isEmpty()
                        && account.subscription() instanceof Subscription.Active
                        && context.terms().number(Setting.PAUSE_AT_MOST) > 0,
                account,
                figures,
                labels,
                Banners.of(account, context, figures, labels, dunning),
                figures.next().map(next -> Sheet.of(next, labels, words)),
                Letters.to(connection, visit, kept, Letters.LATEST, LETTERS),
                context.terms().pages());
    }

    /** Why the latest attempt at what is open brought no money. */
    private static Optional<String> reason(Connection connection, Visit visit, Account account) throws SQLException {
        Optional<PaymentId> failed = account.billing().open().stream()
                .map(Invoice::collection)
                .flatMap(collection -> collection.payment().stream())
                .reduce((_, later) -> later);
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        Stream<Line> lines = Line.latest(
                connection,
                visit.company().id(),
                Paper.PAYMENT,
                account.id(),
                failed.get().number() + 1,
                1)
                .stream();
        return lines.findFirst().flatMap(line -> line.text("reason"));
    }
}
