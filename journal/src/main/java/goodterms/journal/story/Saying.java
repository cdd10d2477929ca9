package goodterms.journal.story;

import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.catalog.Citation;
import goodterms.core.catalog.Tax;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Link;
import goodterms.core.identity.Signal;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CreditNoteId;
import goodterms.core.invoice.CustomPrice.CustomLimit;
import goodterms.core.invoice.Discount;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import goodterms.core.retention.Deletion.Done;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Surplus;
import goodterms.journal.notation.Amounts;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.clause.PageId;
import goodterms.terms.value.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Says values in the words of stories.
 *
 * @param zone the account's, in which moments are said
 */
public record Saying(ZoneId zone) {

    /** The value as a story would write it; {@code none} for what is absent. */
    public String say(Object value) {
        return switch (value) {
            case Optional<?> it -> it.isPresent() ? say(it.get()) : "none";
            case List<?> it -> it.stream().map(this::say).collect(Collectors.joining(", ", "[", "]"));
            case Instant it -> Moments.say(it, zone);
            case Done it -> Moments.say(it.at(), zone);
            case Duration it -> Wording.length(it.toSeconds());
            case Money it -> Amounts.say(it);
            case Boolean it -> it ? "yes" : "no";
            case Enum<?> it -> Words.say(it);
            case Citation it -> it.id();
            case PageId it -> it.updated().toString();
            case Actor it -> it.name();
            case Signal it -> say(it.kind());
            case Link it ->
                it.one() + " and " + it.other() + " by "
                        + it.kinds().stream().map(this::say).collect(Collectors.joining(", "));
            case Evidence it ->
                say(it.kind()) + " " + say(it.lookedAt())
                        + it.by().map(who -> " by " + say(who)).orElse("") + ": " + it.found();
            case Card it -> it.token();
            case PaymentId it -> String.valueOf(it.number());
            case RefundId it -> String.valueOf(it.number());
            case InvoiceId it -> String.valueOf(it.number());
            case CaseId it -> String.valueOf(it.number());
            case CreditNoteId it -> String.valueOf(it.number());
            case InvoiceLine it -> SayingBills.line(it);
            case Contract.Added it -> SayingBills.added(it);
            case Tax it -> SayingBills.tax(it);
            case Discount.Off it -> SayingBills.off(it);
            case CustomLimit it -> SayingBills.limit(it);
            case BillingDetails it -> SayingBills.details(it);
            case Surplus it -> it.phrase();
            case AccountId it -> it.value();
            default -> value.toString();
        };
    }
}
