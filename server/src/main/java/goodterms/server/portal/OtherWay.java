package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.BillingDetailsChanged;
import goodterms.core.account.Outcome;
import goodterms.core.account.SubscriptionRefusal.CancellationRefused;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.ReplyClock;
import goodterms.core.catalog.Citation;
import goodterms.core.identity.MailAddress;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.life.Life;
import goodterms.core.life.Preview;
import goodterms.core.usage.Topic;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can do whose cancellation the page does not take here.
 *
 * @param because the sentence that says so; where support could not cancel either, the one that keeps it from that
 * @param farewell what follows once support cancels, if the page lets it do so for them
 * @param nameFirst whether support could, were there a name of the company to compare with
 * @param asked whether they have written to support about cancelling already, be it a question or the wish itself
 */
public record OtherWay(Cited because, Optional<Farewell> farewell, boolean nameFirst, Optional<Asked> asked) {

    /** A message that waits for its answer, and by when it comes. */
    public record Asked(String since, Optional<String> answerBy, String address) {}

    static OtherWay of(Customer customer, CancellationRefused refused) {
        Account named = named(customer);
        Preview known = Life.preview(named, known(customer, named), context(customer));
        boolean nameless = customer.account().profile().names().isEmpty();
        return new OtherWay(
                customer.cited(because(refused, known)),
                Farewell.of(customer, known),
                nameless && known.outcome() instanceof Outcome.Accepted,
                asked(customer));
    }

    /** What support would meet that knows all it compares comes first: no name helps past that. */
    private static Citation because(CancellationRefused refused, Preview known) {
        return known.outcome() instanceof Outcome.Refused it && it.refusal() instanceof CancellationRefused other
                ? other.clause()
                : refused.clause();
    }

    /** The account with a name on file, as it is once they have given one with their billing details. */
    private static Account named(Customer customer) {
        Account account = customer.account();
        BillingDetails given = new BillingDetails("their company", List.of(), Optional.empty());
        return account.profile().names().isEmpty()
                ? account.after(new BillingDetailsChanged(
                        customer.now(), given, customer.visit().actor()))
                : account;
    }

    private static Context context(Customer customer) {
        return Steps.context(customer.visit(), customer.kept());
    }

    /** What support would do for them if all they say is right. */
    private static Command known(Customer customer, Account named) {
        Visit visit = customer.visit();
        return new Command.Cancel(
                visit.actor(),
                Channel.SUPPORT,
                false,
                named.profile().names().stream().findFirst(),
                Optional.of(visit.actor().name()));
    }

    /** Whether support would take them for the owner by that name and that address. */
    static boolean matches(Customer customer, Optional<String> companyName, String email) {
        Command command =
                new Command.Cancel(customer.visit().actor(), Channel.SUPPORT, false, companyName, Optional.of(email));
        return Farewell.of(customer, Life.preview(customer.account(), command, context(customer)))
                .isPresent();
    }

    private static Optional<Asked> asked(Customer customer) {
        return customer.account().desk().inquiries().stream()
                .filter(it -> it.about() == Topic.CANCELLATION)
                .filter(it ->
                        MailAddress.same(it.customer(), customer.visit().actor().name()))
                .findFirst()
                .map(it -> asked(customer, it));
    }

    private static Asked asked(Customer customer, Inquiry inquiry) {
        return new Asked(
                customer.wording().day(inquiry.openedAt()),
                inquiry.clock().map(ReplyClock::target).map(customer.wording()::moment),
                customer.at("/requests/" + inquiry.id().number()));
    }
}
