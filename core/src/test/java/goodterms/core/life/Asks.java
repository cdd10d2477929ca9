package goodterms.core.life;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.usage.Activity;
import goodterms.core.usage.Topic;
import java.time.Duration;
import java.util.Optional;

/** Commands as tests write them. */
final class Asks {

    private Asks() {}

    static Command monthly(String card) {
        return new Command.Subscribe(Rehearsal.ANA, "pro", Interval.MONTH, SimulatedProcessor.card(card), false);
    }

    static Command yearly(String card) {
        return new Command.Subscribe(Rehearsal.ANA, "pro", Interval.YEAR, SimulatedProcessor.card(card), false);
    }

    static Command paidAtOnce(Interval interval, String card) {
        return new Command.Subscribe(Rehearsal.ANA, "pro", interval, SimulatedProcessor.card(card), true);
    }

    static Command subscribe(String plan) {
        return new Command.Subscribe(Rehearsal.ANA, plan, Interval.MONTH, Optional.empty(), false);
    }

    static Command cancel(Actor by) {
        return new Command.Cancel(by, Channel.PORTAL, false, Optional.empty(), Optional.empty());
    }

    static Command cancelNow(Actor by) {
        return new Command.Cancel(by, Channel.PORTAL, true, Optional.empty(), Optional.empty());
    }

    static Command cancelThroughSupport(Actor by, String company, String email) {
        return new Command.Cancel(by, Channel.SUPPORT, false, Optional.of(company), Optional.of(email));
    }

    static Command withdraw() {
        return new Command.WithdrawCancellation(Rehearsal.ANA);
    }

    static Command refund(RefundReason reason) {
        return new CaseCommand.RequestRefund(
                Rehearsal.ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, reason);
    }

    static Command refundOf(int payment, RefundReason reason) {
        return new CaseCommand.RequestRefund(
                Rehearsal.ANA, Channel.PORTAL, Optional.of(new PaymentId(payment)), PaymentKind.SUBSCRIPTION, reason);
    }

    static Command report(Activity activity) {
        return new Command.RecordActivity(activity, true);
    }

    static Command write(Topic about) {
        return new Command.ContactSupport(Rehearsal.ANA, about);
    }

    static Command changeCard(String card) {
        return new Command.ChangeCard(
                Rehearsal.ANA, SimulatedProcessor.card(card).orElseThrow());
    }

    static Command grant(Actor by, int number, long refundCents, String because) {
        return new CaseCommand.Grant(
                by, new CaseId(number), Optional.of(Worlds.usd(refundCents)), Optional.empty(), because);
    }

    static Command credit(Actor by, int number, long cents, String because) {
        return new CaseCommand.Grant(by, new CaseId(number), Optional.empty(), Optional.of(Worlds.usd(cents)), because);
    }

    static Command decline(Actor by, int number, String because) {
        return new CaseCommand.Decline(by, new CaseId(number), because);
    }

    static Command fault(Actor by, int number, FaultCause cause, int hours, boolean documented) {
        return new CaseCommand.RecordFinding(
                by,
                new CaseId(number),
                new CaseFinding(
                        Optional.of(cause),
                        Optional.of(Duration.ofHours(hours)),
                        Optional.of(documented),
                        Optional.empty()));
    }

    static Command ask(Actor by, Topic about, String text) {
        return new Command.ContactSupport(by, about, Optional.empty(), Optional.of(text));
    }

    static Command askFor(Actor staff, String customer, Topic about, String text) {
        return new Command.ContactSupport(staff, about, Optional.of(customer), Optional.of(text));
    }
}
