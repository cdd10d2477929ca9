package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.payment.Invoice;
import goodterms.core.payment.RefundId;
import goodterms.core.retention.Content;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that time alone will make happen. */
public sealed interface Due {

    /** When. */
    Instant at();

    /** An invoice is tried again. */
    record Retry(Instant at, InvoiceId invoice) implements Due {}

    /** A refund that failed is asked for again. */
    record PayBack(Instant at, RefundId refund) implements Due {}

    /** The subscription goes on to its next state. */
    record Step(Instant at) implements Due {}

    /**
     * The customer is told of what comes by itself.
     *
     * @param of when it comes
     */
    record Tell(Instant at, Instant of) implements Due {}

    /** Somebody still waits for an answer. */
    record Reply(Instant at, CaseId caseId) implements Due {}

    /** A usage period closes. */
    record UsageCloses(Instant at) implements Due {}

    /** What comes next for a deletion. */
    record Delete(Instant at, int deletion) implements Due {}

    /** What the product holds is to be deleted. */
    record Leave(Instant at) implements Due {}

    /** The people of an account that is over are to be forgotten. */
    record Forget(Instant at) implements Due {}

    /**
     * What comes first; of two at the same moment, money comes before what its absence would lead to, and the use of a period
     * before the next period.
     */
    static Optional<Due> of(Account account) {
        Stream<Due> retries = account.standing().frozen()
                ? Stream.of()
                : account.billing().open().stream().flatMap(Due::retry);
        Stream<Due> repaying = refunds(account.billing().reversals());
        Stream<Due> reminder = Reminder.next(account).stream().map(it -> new Tell(it.at(), it.of()));
        Stream<Due> usage = account.metering().closes().stream().map(UsageCloses::new);
        Stream<Due> waits = account.desk().clocks().flatMap(Due::reply);
        return Stream.of(retries, repaying, reminder, usage, step(account).stream(), retention(account), waits)
                .flatMap(it -> it)
                .min(Comparator.comparing(Due::at));
    }

    private static Stream<Due> retention(Account account) {
        Content content = account.content();
        Stream<Due> deletions = content.deletions().stream().map(it -> new Delete(it.next(), it.number()));
        Stream<Due> holding = switch (content.holding()) {
            case Content.Holding.Kept _ -> Stream.of();
            case Content.Holding.Leaving it -> Stream.of(new Leave(it.deleteAt()));
            case Content.Holding.Gone it ->
                Stream.of(it)
                        .filter(_ -> forgettable(account))
                        .flatMap(gone -> gone.forgetAt().stream())
                        .map(Forget::new);
        };
        return Stream.concat(deletions, holding);
    }

    /** Whether nobody needs to know any more who the people are: what is owed, or looked at, needs somebody to speak with. */
    public static boolean forgettable(Account account) {
        return account.content().forgottenAt().isEmpty()
                && account.billing().unsettled().isZero()
                && account.desk().open().isEmpty()
                && account.desk().inquiries().isEmpty();
    }

    private static Stream<Due> retry(Invoice invoice) {
        return invoice.collection().next().stream().map(at -> new Retry(at, invoice.id()));
    }

    private static Stream<Due> reply(Desk.Running running) {
        return running.clock().next().stream().map(at -> new Reply(at, running.id()));
    }

    private static Stream<Due> refunds(Reversals reversals) {
        // What is disputed may be lost there: then it has been given back, and must not be twice.
        return reversals.refunds().stream()
                .filter(refund -> !reversals.disputed(refund.payment()))
                .flatMap(refund -> refund.next().stream().map(at -> new PayBack(at, refund.id())));
    }

    private static Optional<Due> step(Account account) {
        boolean awaiting = account.billing().awaiting(account.standing().subscriptions());
        // While the processor has yet to answer, nobody knows what the next step is.
        return awaiting
                ? Optional.empty()
                : moments(account).stream().min(Comparator.naturalOrder()).map(Step::new);
    }

    /** No charge falls due while the company keeps the account from being used: it waits until that is lifted. */
    private static List<Instant> unless(Standing standing, Instant charge) {
        return standing.suspensions().isEmpty() ? List.of(charge) : List.of();
    }

    private static List<Instant> moments(Account account) {
        return account.standing().frozen() ? agreed(account.subscription()) : all(account);
    }

    /** While it is frozen by hand, nothing runs out but what somebody has ended. */
    private static List<Instant> agreed(Subscription subscription) {
        return switch (subscription) {
            case Subscription.Ending it -> List.of(it.ends());
            case Subscription.TrialSuspended it -> List.of(it.until());
            case Subscription _ -> List.of();
        };
    }

    private static List<Instant> all(Account account) {
        return switch (account.subscription()) {
            case Subscription.None _, Subscription.Ended _ -> List.of();
            case Subscription.Free it -> Reminder.idleEnd(account, it).stream().toList();
            case Subscription.Trialing it -> unless(account.standing(), it.ends());
            case Subscription.Active it ->
                unless(account.standing(), it.period().until());
            case Subscription.PastDue it -> List.of(it.overdue().suspendsAt());
            case Subscription.Suspended it -> List.of(it.overdue().freezesAt());
            case Subscription.Frozen it -> List.of(it.endsAt());
            case Subscription.Ending it ->
                it.before() instanceof Subscription.PastDue late
                        ? List.of(it.ends(), late.overdue().suspendsAt())
                        : List.of(it.ends());
            case Subscription.TrialSuspended it -> List.of(it.until());
            case Subscription.OnHold it -> List.of(it.endsAt());
            case Subscription.Paused it -> List.of(it.resumesAt());
        };
    }
}
