package goodterms.core.account;

import goodterms.core.identity.Personal;
import goodterms.core.invoice.BillingDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account is, apart from what happens to it.
 *
 * @param companyName what the customer's company is called, if they said
 * @param zone the zone of its days, periods and deadlines
 * @param country two letters of ISO 3166
 * @param currency all its money is in it
 * @param billTo to whom its invoices are made out, if the customer said
 */
public record Profile(
        @Personal Optional<String> companyName,
        ZoneId zone,
        String country,
        boolean consumer,
        CurrencyUnit currency,
        Instant openedAt,
        Optional<BillingDetails> billTo) {

    /** No money, in the account's currency. */
    public Money nothing() {
        return Money.zero(currency);
    }

    /** What the customer's company is called: as they said, and as its invoices are made out. */
    public List<String> names() {
        return Stream.concat(companyName.stream(), billTo.stream().map(BillingDetails::name))
                .distinct()
                .toList();
    }

    /** The same with nothing left that says whose it is. */
    Profile forgetting() {
        return new Profile(Optional.empty(), zone, country, consumer, currency, openedAt, Optional.empty());
    }

    /** The same, with invoices made out so. */
    Profile billedTo(BillingDetails details) {
        return new Profile(companyName, zone, country, consumer, currency, openedAt, Optional.of(details));
    }
}
