package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.SuspensionEvent.AccountSuspended;
import goodterms.core.account.SuspensionEvent.SuspensionLifted;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.SuspensionCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** What is told of an account that the company keeps from being used: a suspension says what for, a freeze accuses nobody. */
final class Stopping {

    private Stopping() {}

    /** @param day how a moment is written */
    static String tell(SuspensionEvent event, Function<Instant, String> day) {
        return switch (event) {
            case AccountSuspended it ->
                switch (it.cause()) {
                    case POLICY -> "Access stops now: " + because(it);
                    case DISPUTE -> "Access stops while your bank looks into a payment.";
                    case FREEZE ->
                        "From " + day.apply(it.at()) + " on this account is frozen: " + because(it)
                                + " Nobody can use it, and nothing is charged, until we lift that.";
                };
            case SuspensionLifted it ->
                it.cause() == SuspensionCause.FREEZE
                        ? "The account is no longer frozen by us."
                        : "The account is no longer suspended by us.";
        };
    }

    /** Whether what would come by itself waits until the company lets the account go on. */
    static boolean holdsUp(Account account) {
        return switch (account.subscription()) {
            case Subscription.None _, Subscription.Ended _, Subscription.Ending _, Subscription.TrialSuspended _ ->
                false;
            case Subscription.Trialing _, Subscription.Active _ ->
                !account.standing().suspensions().isEmpty();
            case Subscription.PastDue _,
                    Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Paused _,
                    Subscription.OnHold _,
                    Subscription.Free _ -> account.standing().frozen();
        };
    }

    private static String because(AccountSuspended it) {
        String reason = it.because().strip().replaceFirst("[.]$", "");
        return reason + it.cites().map(words -> " (“" + words + "”)").orElse("") + ".";
    }

    static List<Notice> notices(SuspensionEvent event, Letter letter) {
        return switch (event) {
            case AccountSuspended it
            when it.cause() == SuspensionCause.FREEZE ->
                frozen(letter).toEveryone(NoticeKind.BILLING, "your account is frozen");
            case AccountSuspended _ -> letter.toEveryone(NoticeKind.BILLING, "your account is suspended");
            case SuspensionLifted it
            when it.cause() == SuspensionCause.FREEZE ->
                thawed(letter).toEveryone(NoticeKind.BILLING, "your account is no longer frozen");
            case SuspensionLifted _ -> letter.toEveryone(NoticeKind.BILLING, "your account is no longer suspended");
        };
    }

    /** That it blames nobody, what stays possible, and whom to ask. */
    private static Letter frozen(Letter letter) {
        return letter.of("freeze")
                .then("This accuses nobody of anything.")
                .then("Meanwhile you can still see your invoices, export your content, cancel, and ask for money back.")
                .then(letter.company()
                        .support()
                        .map(address -> "To ask about it, or to have it lifted, write to " + address + "."));
    }

    /** What follows from it. */
    private static Letter thawed(Letter letter) {
        Account after = letter.after();
        Money open = after.billing().unasked().stream()
                .map(Invoice::due)
                .reduce(after.profile().nothing(), Money::plus);
        Letter told = letter.of("freeze")
                .then(used(after))
                .then(Optional.of(open)
                        .filter(Money::isPositive)
                        .map(due -> Telling.money(due) + " that was billed before is charged now."));
        return ahead(after, letter.event().at()) ? told.thenNext() : told;
    }

    /** Whether what comes by itself is known: where a period ran out meanwhile, the next one is told when it begins. */
    private static boolean ahead(Account after, Instant now) {
        return after.standing().suspensions().isEmpty()
                && switch (after.subscription()) {
                    case Subscription.Active it -> it.period().until().isAfter(now);
                    case Subscription.Trialing _, Subscription.PastDue _, Subscription.OnHold _ -> true;
                    case Subscription _ -> false;
                };
    }

    private static Optional<String> used(Account after) {
        if (!after.standing().suspensions().isEmpty()) {
            return Optional.of("It stays suspended, for the reason we wrote to you about.");
        }
        return after.subscription() instanceof Subscription.Usable
                ? Optional.of("It can be used again.")
                : Optional.empty();
    }
}
