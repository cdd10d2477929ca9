package goodterms.core.account;

import goodterms.core.cases.CaseId;
import goodterms.core.payment.Dispute;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Money that is on its way back, or that the customer tries to get back through their bank.
 *
 * @param refunds those ordered and not yet gone, the oldest first
 * @param disputes all that are open, and the latest of those decided, so that old news is known as such
 * @param lastRefund the number of the latest refund
 */
public record Reversals(List<Refund> refunds, List<Dispute> disputes, int lastRefund) {

    /** Nothing was ever to go back. */
    public static final Reversals NONE = new Reversals(List.of(), List.of(), 0);

    /** How many decided disputes are kept. */
    private static final int KEPT = 8;

    /**
     * Money that is owed back.
     *
     * @param attempts how often the processor was asked
     * @param awaiting whether it has yet to answer
     * @param next when it is asked again by itself; empty while it is awaited, or where a person must see to it
     */
    public record Refund(
            RefundId id,
            PaymentId payment,
            Money amount,
            CaseId caseId,
            int attempts,
            boolean awaiting,
            Optional<Instant> next) {

        Refund asked(int attempt) {
            return new Refund(id, payment, amount, caseId, attempt, true, Optional.empty());
        }

        Refund failed(Optional<Instant> again) {
            return new Refund(id, payment, amount, caseId, attempts, false, again);
        }

        Refund less(Money settled) {
            return new Refund(id, payment, amount.minus(settled), caseId, attempts, awaiting, next);
        }
    }

    public Reversals {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }

    /** The refund of that number, if it is still owed. */
    public Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** What is still owed back for a payment. */
    public Stream<Refund> refundsOf(PaymentId payment) {
        return refunds.stream().filter(refund -> refund.payment().equals(payment));
    }

    /** The dispute of that name, if it is open or not long decided. */
    public Optional<Dispute> dispute(String reference) {
        return disputes.stream().filter(it -> it.reference().equals(reference)).findFirst();
    }

    /** Whether a payment is being disputed. */
    public boolean disputed(PaymentId payment) {
        return disputes.stream().anyMatch(it -> it.is(DisputeStatus.OPEN, payment));
    }

    /** Those about a payment that were lost and took more than has been set off against refunds owed. */
    public Stream<Dispute> lost(PaymentId payment) {
        return disputes.stream()
                .filter(it -> it.is(DisputeStatus.LOST, payment) && it.amount().isPositive());
    }

    /** Whether anything about a payment is still open. */
    boolean concern(PaymentId payment) {
        return disputed(payment) || refundsOf(payment).findAny().isPresent();
    }

    Reversals after(RefundEvent event) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> ordered(it);
            case RefundEvent.RefundRetried it -> changing(it.refund(), one -> Optional.of(one.asked(it.attempt())));
            case RefundEvent.Refunded it ->
                it.refund().map(id -> changing(id, _ -> Optional.empty())).orElse(this);
            case RefundEvent.RefundFailed it -> changing(it.refund(), one -> Optional.of(one.failed(it.nextAttempt())));
            case RefundEvent.RefundSettled it -> settled(it);
        };
    }

    private Reversals ordered(RefundEvent.RefundOrdered it) {
        List<Refund> more = new ArrayList<>(refunds);
        more.add(new Refund(it.refund(), it.payment(), it.amount(), it.caseId(), 1, true, Optional.empty()));
        return new Reversals(more, disputes, it.refund().number());
    }

    private Reversals settled(RefundEvent.RefundSettled it) {
        Reversals less = changing(
                it.refund(),
                one -> Optional.of(one.less(it.amount()))
                        .filter(left -> left.amount().isPositive()));
        return it.how() == Settlement.DISPUTED
                ? lost(it.payment())
                        .findFirst()
                        .map(taken -> less.with(taken.less(it.amount())))
                        .orElse(less)
                : less;
    }

    private Reversals changing(RefundId id, Function<Refund, Optional<Refund>> change) {
        List<Refund> changed = refunds.stream()
                .flatMap(one -> one.id().equals(id) ? change.apply(one).stream() : Stream.of(one))
                .toList();
        return new Reversals(changed, disputes, lastRefund);
    }

    Reversals after(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.DisputeOpened it ->
                with(new Dispute(it.payment(), it.dispute(), it.amount(), DisputeStatus.OPEN));
            case DisputeEvent.DisputeWon it -> closed(it.dispute(), DisputeStatus.WON);
            case DisputeEvent.DisputeLost it -> closed(it.dispute(), DisputeStatus.LOST);
        };
    }

    private Reversals closed(String reference, DisputeStatus how) {
        return dispute(reference).map(it -> with(it.closed(how))).orElse(this);
    }

    /** With a dispute as it now stands; the oldest of those decided goes when they are too many. */
    private Reversals with(Dispute changed) {
        List<Dispute> others = disputes.stream()
                .filter(it -> !it.reference().equals(changed.reference()))
                .toList();
        List<Dispute> all = Stream.concat(others.stream(), Stream.of(changed)).toList();
        long decided = all.stream().filter(Reversals::isDecided).count();
        List<Dispute> kept = new ArrayList<>(all);
        if (decided > KEPT) {
            all.stream().filter(Reversals::isDecided).findFirst().ifPresent(kept::remove);
        }
        return new Reversals(refunds, kept, lastRefund);
    }

    private static boolean isDecided(Dispute dispute) {
        return dispute.status() != DisputeStatus.OPEN;
    }
}
