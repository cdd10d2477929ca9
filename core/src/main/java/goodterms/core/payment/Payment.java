package goodterms.core.payment;

import goodterms.core.calendar.Period;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.subscription.Contract;
import goodterms.terms.clause.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Money that was paid, for as long as rules can still be asked about it.
 *
 * @param contract what was billed
 * @param kind what it is for
 * @param period the time it paid for
 * @param terms the page that judges refunds of it, in the version in force when it was invoiced or in one accepted since,
 *     if the page says so
 * @param givenBack what was refunded or credited for it
 * @param contactedAt when the customer first wrote to support about it
 * @param given the clauses that give something once per payment and have
 */
public record Payment(
        PaymentId id,
        InvoiceId invoice,
        Contract contract,
        Instant chargedAt,
        Money amount,
        PaymentKind kind,
        Period period,
        boolean firstAfterTrial,
        Optional<PageId> terms,
        Money givenBack,
        Optional<Instant> contactedAt,
        Set<String> given) {

    public Payment {
        given = Set.copyOf(given);
    }

    /** An invoice, paid. */
    public static Payment of(Invoice invoice, PaymentId id, Instant at) {
        return new Payment(
                id,
                invoice.id(),
                invoice.contract(),
                at,
                invoice.due(),
                invoice.kind(),
                invoice.period(),
                invoice.firstAfterTrial(),
                invoice.terms(),
                Money.zero(invoice.due().getCurrencyUnit()),
                Optional.empty(),
                Set.of());
    }

    /** The same payment with more given back for it. */
    public Payment givingBack(Money more) {
        return new Payment(
                id,
                invoice,
                contract,
                chargedAt,
                amount,
                kind,
                period,
                firstAfterTrial,
                terms,
                givenBack.plus(more),
                contactedAt,
                given);
    }

    /** The same payment after somebody wrote to support about it; only the first time counts. */
    public Payment contacted(Instant at) {
        Optional<Instant> first = Optional.of(contactedAt.orElse(at));
        return new Payment(
                id,
                invoice,
                contract,
                chargedAt,
                amount,
                kind,
                period,
                firstAfterTrial,
                terms,
                givenBack,
                first,
                given);
    }

    /** The same payment after a clause gave what it gives once. */
    public Payment given(String clause) {
        Set<String> more = new TreeSet<>(given);
        more.add(clause);
        return new Payment(
                id,
                invoice,
                contract,
                chargedAt,
                amount,
                kind,
                period,
                firstAfterTrial,
                terms,
                givenBack,
                contactedAt,
                more);
    }

    /** The same payment judged by another version of the page. */
    public Payment judgedBy(PageId page) {
        return new Payment(
                id,
                invoice,
                contract,
                chargedAt,
                amount,
                kind,
                period,
                firstAfterTrial,
                Optional.of(page),
                givenBack,
                contactedAt,
                given);
    }

    /** The same payment for another time: that of a period that began late. */
    public Payment paying(Period other) {
        return new Payment(
                id,
                invoice,
                contract,
                chargedAt,
                amount,
                kind,
                other,
                firstAfterTrial,
                terms,
                givenBack,
                contactedAt,
                given);
    }

    /** The same payment for as long, so much later. */
    public Payment later(Duration pause) {
        return paying(new Period(
                period.number(), period.from().plus(pause), period.until().plus(pause)));
    }
}
