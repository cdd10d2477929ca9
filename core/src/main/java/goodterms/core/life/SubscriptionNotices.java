package goodterms.core.life;

import static goodterms.core.notice.NoticeKind.BILLING;
import static goodterms.core.notice.NoticeKind.SUBSCRIPTION;

import goodterms.core.account.SubscriptionEvent;
import goodterms.core.notice.Notice;
import goodterms.core.payment.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people are written about their subscription. Whatever leads to a charge, or ends one, concerns billing. */
final class SubscriptionNotices {

    private SubscriptionNotices() {}

    static List<Notice> of(SubscriptionEvent event, Letter letter) {
        return switch (event) {
            case SubscriptionEvent.TrialStarted _ -> letter.thenNext().toOwners(BILLING, "your free trial has begun");
            case SubscriptionEvent.TrialConverted _ ->
                letter.then("A period costs " + price(letter) + ".").toOwners(BILLING, "your free trial is over");
            case SubscriptionEvent.TrialExpired _ -> letter.thenNext().toOwners(BILLING, "your free trial is over");
            case SubscriptionEvent.TrialSuspended _ ->
                letter.thenNext().toEveryone(BILLING, "your free trial has stopped");
            case SubscriptionEvent.TrialReactivated _ -> letter.thenNext().toOwners(BILLING, "your free trial goes on");
            case SubscriptionEvent.SubscriptionStarted it ->
                // That a trial turned into it was told with the end of the trial.
                it.afterTrial() ? List.of() : letter.thenNext().toOwners(BILLING, "your subscription has begun");
            case SubscriptionEvent.FreePlanStarted _ -> letter.toOwners(SUBSCRIPTION, "your free plan has begun");
            case SubscriptionEvent.SubscriptionRenewed _ ->
                letter.thenNext().toOwners(BILLING, "your subscription is renewed");
            case SubscriptionEvent.CancellationAccepted it ->
                letter.then(exporting(letter, it.at(), it.ends()))
                        .thenNext()
                        .toOwners(BILLING, "your cancellation is confirmed");
            case SubscriptionEvent.EndAnnounced it ->
                letter.then(exporting(letter, it.at(), it.ends())).toEveryone(BILLING, "we end your account");
            case SubscriptionEvent.CancellationWithdrawn _ ->
                letter.thenNext().toOwners(BILLING, "your cancellation is withdrawn");
            case SubscriptionEvent.FeaturesStarted _ -> letter.toEveryone(SUBSCRIPTION, "new features are switched on");
            case SubscriptionEvent.FeaturesEnded _ -> letter.toEveryone(SUBSCRIPTION, "features have stopped");
            case SubscriptionEvent.FellPastDue it -> overdue(it, letter).toOwners(BILLING, "a payment failed");
            case SubscriptionEvent.CaughtUp _ -> letter.thenNext().toOwners(BILLING, "everything is paid");
            case SubscriptionEvent.AccessSuspended _ ->
                newCard(letter).toEveryone(BILLING, "your account is suspended");
            case SubscriptionEvent.AccountFrozen _ -> newCard(letter).toEveryone(BILLING, "your account is frozen");
            case SubscriptionEvent.AccessRestored _ ->
                letter.thenNext().toEveryone(BILLING, "your account is restored");
            case SubscriptionEvent.SubscriptionEnded _ ->
                letter.thenNext().toEveryone(BILLING, "your subscription has ended");
        };
    }

    private static String price(Letter letter) {
        return Telling.money(letter.cost().orElse(letter.after().profile().nothing()));
    }

    /** That data should be exported, where there is time for it. */
    private static Optional<String> exporting(Letter letter, Instant now, Instant ends) {
        return Optional.of("Please take your data with you before access ends on "
                        + letter.telling().day(ends) + ": your account settings export it.")
                .filter(_ -> ends.isAfter(now));
    }

    /** What failed, when it is tried again, and what follows when. */
    private static Letter overdue(SubscriptionEvent.FellPastDue it, Letter letter) {
        Letter told = letter;
        for (Invoice invoice : letter.after().billing().open()) {
            told = told.then(tried(invoice, letter));
        }
        return newCard(told.then("If it stays unpaid, the account is frozen on "
                + letter.telling().day(it.freezesAt()) + " and ended on "
                + letter.telling().day(it.endsAt()) + "."));
    }

    private static String tried(Invoice invoice, Letter letter) {
        return Telling.money(invoice.due()) + " of " + invoice.id() + " is open"
                + invoice.collection()
                        .next()
                        .map(at -> " and is tried again on " + letter.telling().day(at))
                        .orElse("") + ".";
    }

    private static Letter newCard(Letter letter) {
        return letter.then("Give us another card on your billing page, and it is charged at once.");
    }
}
