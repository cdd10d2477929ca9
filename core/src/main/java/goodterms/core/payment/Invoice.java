package goodterms.core.payment;

import goodterms.core.calendar.Period;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.subscription.Contract;
import goodterms.terms.clause.PageId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An invoice that is not yet paid.
 *
 * @param contract what it bills, with the price stamped on it
 * @param due what is left to pay after the customer's credit
 * @param kind what it is for
 * @param terms the page that judges refunds of it, in the version in force when it was issued
 */
public record Invoice(
        InvoiceId id,
        Contract contract,
        Money due,
        PaymentKind kind,
        Period period,
        boolean firstAfterTrial,
        Optional<PageId> terms,
        Collection collection) {

    /**
     * How far collecting it has come.
     *
     * @param payment the payment all attempts belong to; empty before the first
     * @param attempts how many were made
     * @param awaiting whether the processor has yet to answer the last
     * @param failedAt when it first failed, if it did
     * @param next when it is tried again by itself, if it is
     */
    public record Collection(
            Optional<PaymentId> payment,
            int attempts,
            boolean awaiting,
            Optional<Instant> failedAt,
            Optional<Instant> next) {

        /** Nothing was tried yet. */
        public static final Collection NOT_BEGUN =
                new Collection(Optional.empty(), 0, false, Optional.empty(), Optional.empty());

        Collection attempted(PaymentId id, int attempt) {
            return new Collection(Optional.of(id), attempt, true, failedAt, Optional.empty());
        }

        Collection failed(Instant at, Optional<Instant> again) {
            return new Collection(payment, attempts, false, Optional.of(failedAt.orElse(at)), again);
        }
    }

    /** The same invoice after the processor was asked for it. */
    public Invoice attempted(PaymentId payment, int attempt) {
        return with(collection.attempted(payment, attempt));
    }

    /** The same invoice after an attempt brought no money. */
    public Invoice failed(Instant at, Optional<Instant> next) {
        return with(collection.failed(at, next));
    }

    private Invoice with(Collection progress) {
        return new Invoice(id, contract, due, kind, period, firstAfterTrial, terms, progress);
    }
}
