package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Standing;
import goodterms.core.calendar.Days;
import goodterms.core.cases.RefundReason;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentKind;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What an account knows that decides a request for money back. All of it satisfies the axioms of the question. */
final class RefundFacts {

    private final Account account;
    private final CaseCommand.RequestRefund command;
    private final Instant now;

    RefundFacts(Account account, CaseCommand.RequestRefund command, Instant now) {
        this.account = account;
        this.command = command;
        this.now = now;
    }

    /** About a payment of this account. */
    Facts about(Payment payment) {
        Facts.Builder facts = common().moment("charged_at", payment.chargedAt().getEpochSecond())
                .money("charged", minor(payment.amount()))
                .money("unused_value", minor(unusedValue(payment)))
                .word("interval", Words.of(payment.contract().interval()))
                .word("payment_kind", payment(payment.kind()))
                .truth("first_after_trial", payment.firstAfterTrial())
                .truth("campaign_started", seenWith(payment).contains(Activity.CAMPAIGN_STARTED))
                .truth("used_since_charge", usedSince(payment.chargedAt()))
                .moment(
                        "contacted_support_at",
                        payment.contactedAt().orElse(now).getEpochSecond())
                .moment("contract_made_at", payment.contract().madeAt().getEpochSecond())
                .set(
                        Question.REFUND.fact("calendar_days_since_charge").orElseThrow(),
                        Days.between(payment.chargedAt(), now, account.profile().zone()));
        boolean latest = isLatest(payment);
        cancellation(
                facts,
                account.standing().cancelledAt().filter(_ -> latest),
                account.standing().askedToCancelAt().filter(_ -> latest));
        account.givenBefore(payment).forEach(facts::given);
        return facts.build();
    }

    /** About money that a third party took: we charged nothing, so that nothing can be owed by us. */
    Facts aboutExternal() {
        Facts.Builder facts = common().moment("charged_at", now.getEpochSecond())
                .money("charged", 0)
                .money("unused_value", 0)
                .word("interval", "month")
                .word("payment_kind", payment(PaymentKind.EXTERNAL))
                .truth("first_after_trial", false)
                .truth("campaign_started", account.use().begun().contains(Activity.CAMPAIGN_STARTED))
                .truth("used_since_charge", false)
                .moment("contacted_support_at", now.getEpochSecond())
                .moment("contract_made_at", account.profile().openedAt().getEpochSecond())
                .set(Question.REFUND.fact("calendar_days_since_charge").orElseThrow(), 0);
        cancellation(facts, account.standing().cancelledAt(), account.standing().askedToCancelAt());
        account.standing().givenToAccount().forEach(facts::given);
        return facts.build();
    }

    private Facts.Builder common() {
        Standing standing = account.standing();
        Facts.Builder facts = Facts.about(Question.REFUND)
                .moment("asked_at", now.getEpochSecond())
                .truth("ever_used", account.use().ever())
                .moment("last_active", lastActive().getEpochSecond())
                .word("reason", Words.of(command.reason()))
                .word("repeat_trial", Words.of(standing.repeatTrial()))
                .word("country", account.profile().country())
                .truth("consumer", account.profile().consumer());
        if (command.reason() != RefundReason.TECHNICAL || command.kind() == PaymentKind.EXTERNAL) {
            // Nobody speaks of a fault of our product, so there is none to look for.
            facts.word("fault_cause", "none")
                    .set(Question.REFUND.fact("fault_length").orElseThrow(), 0)
                    .truth("fault_documented", false);
        }
        return facts;
    }

    /** @param askedAt when support was written to about cancelling */
    private static void cancellation(Facts.Builder facts, Optional<Instant> cancelledAt, Optional<Instant> askedAt) {
        facts.truth("cancelled", cancelledAt.isPresent())
                .truth("cancellation_on_record", cancelledAt.isPresent() || askedAt.isPresent());
        cancelledAt.ifPresent(at -> facts.moment("cancelled_at", at.getEpochSecond()));
    }

    /** Whether it paid for the latest subscription; what is known of cancelling another one says nothing about it. */
    private boolean isLatest(Payment payment) {
        return payment.contract().number() == account.standing().subscriptions();
    }

    /** The kinds of activity seen in the subscription that was paid for, or in any of those before the latest. */
    private Set<Activity> seenWith(Payment payment) {
        return isLatest(payment) ? account.use().begun() : account.use().earlier();
    }

    private Money unusedValue(Payment payment) {
        // While it is paused, the rest of a period is kept.
        Instant counted = account.subscription() instanceof Subscription.Paused on ? on.since() : now;
        return TimeLeft.of(account.billing(), payment, counted);
    }

    private boolean usedSince(Instant charge) {
        return account.use()
                .lastSeen(now)
                .filter(last -> !last.isBefore(charge))
                .isPresent();
    }

    private Instant lastActive() {
        return account.use().lastSeen(now).orElse(account.profile().openedAt());
    }

    private static String payment(PaymentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
