package goodterms.server.portal;

import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Context;
import goodterms.core.account.SubscriptionRefusal.CancellationRefused;
import goodterms.core.cases.Inquiry;
import goodterms.core.cases.ReplyClock;
import goodterms.core.identity.MailAddress;
import goodterms.core.life.Life;
import goodterms.core.usage.Topic;
import goodterms.server.site.Steps;
import goodterms.server.site.Visit;
import java.util.Optional;

/**
 * What somebody can do whose cancellation the page does not take here.
 *
 * @param because the sentence that says so
 * @param farewell what follows once support cancels, if the page lets it do so for them
 * @param asked whether they have written to support about cancelling already, be it a question or the wish itself
 */
public record OtherWay(Cited because, Optional<Farewell> farewell, Optional<Asked> asked) {

    /** A message that waits for its answer, and by when it comes. */
    public record Asked(String since, Optional<String> answerBy, String address) {}

    static OtherWay of(Customer customer, CancellationRefused refused) {
        return new OtherWay(
                customer.cited(refused.clause()),
                Farewell.of(customer, Life.preview(customer.account(), known(customer), context(customer))),
                asked(customer));
    }

    private static Context context(Customer customer) {
        return Steps.context(customer.visit(), customer.kept());
    }

    /** What support would do for them if all they say is right. */
    private static Command known(Customer customer) {
        Visit visit = customer.visit();
        return new Command.Cancel(
                visit.actor(),
                Channel.SUPPORT,
                false,
                customer.account().profile().names().stream().findFirst(),
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
