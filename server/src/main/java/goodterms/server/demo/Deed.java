package goodterms.server.demo;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import goodterms.core.usage.UsageReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What somebody of the demo did.
 *
 * @param ago how long before the demo began
 * @param account whose it concerned
 */
record Deed(Duration ago, String account, Command command) {

    private static final CaseId FIRST = new CaseId(1);

    /** Deeds around one account. */
    record Of(String account, Actor customer) {

        static Of customer(String account) {
            return new Of(account, Actor.customer(account + "@example.com"));
        }

        Deed does(Duration ago, Command command) {
            return new Deed(ago, account, command);
        }

        /** Takes a plan, with the trial there is or without. */
        Deed subscribes(Duration ago, String plan, Interval interval, String card, boolean paysAtOnce) {
            return does(
                    ago, new Command.Subscribe(customer, plan, interval, SimulatedProcessor.card(card), paysAtOnce));
        }

        /** Takes a plan by the month, with the trial there is. */
        Deed tries(Duration ago, String plan) {
            return subscribes(ago, plan, Interval.MONTH, "visa", false);
        }

        /** Takes a plan by the month, and pays at once. */
        Deed pays(Duration ago, String plan, String card) {
            return subscribes(ago, plan, Interval.MONTH, card, true);
        }

        Deed uses(Duration ago, Activity activity) {
            return does(ago, new Command.RecordActivity(activity, false));
        }

        Deed counts(Duration ago, String meter, long quantity) {
            String id = account + "-" + meter + "-" + quantity;
            return does(ago, new Command.RecordUsage(List.of(new UsageReport(id, meter, quantity, Optional.empty()))));
        }

        Deed cancels(Duration ago) {
            return does(ago, new Command.Cancel(customer, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        }

        /** Cancels through support, as its owner. */
        Deed cancelsBySupport(Duration ago, String companyName) {
            return does(
                    ago,
                    new Command.Cancel(
                            customer, Channel.SUPPORT, false, Optional.of(companyName), Optional.of(customer.name())));
        }

        Deed asksBack(Duration ago, RefundReason reason) {
            return does(
                    ago,
                    new CaseCommand.RequestRefund(
                            customer, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason));
        }

        Deed writes(Duration ago, Topic about, String text) {
            return does(ago, new Command.ContactSupport(customer, about, Optional.empty(), Optional.of(text)));
        }

        /** Of the first case, somebody of the staff finds something out. */
        Deed found(Duration ago, CaseFinding finding) {
            return does(ago, new CaseCommand.RecordFinding(Cast.SUPPORT, FIRST, finding));
        }

        Deed granted(Duration ago, Actor by, String refund, String because) {
            return does(
                    ago,
                    new CaseCommand.Grant(
                            by, FIRST, Optional.of(Money.parse("USD " + refund)), Optional.empty(), because));
        }

        Deed declined(Duration ago, Actor by, String because) {
            return does(ago, new CaseCommand.Decline(by, FIRST, because));
        }
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
