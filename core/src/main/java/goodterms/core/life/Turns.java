package goodterms.core.life;

import goodterms.core.account.ChangeEvent;
import goodterms.core.catalog.Citation;
import goodterms.core.invoice.Item;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.DropCause;
import goodterms.core.subscription.PaidTime;
import goodterms.core.subscription.Surplus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changes and pauses mean to the customer, in plain sentences. */
final class Turns {

    private Turns() {}

    /** @param day how moments are told in the customer's zone */
    static String tell(ChangeEvent event, Function<Instant, String> day, Labels names) {
        return switch (event) {
            case ChangeEvent.ChangeScheduled it ->
                "From " + day.apply(it.startsAt()) + " you have " + agreed(it.contract(), names)
                        + "; until then nothing changes: " + quote(it.clause());
            case ChangeEvent.ChangeWithdrawn _ ->
                "The change that was planned is withdrawn; everything stays as it is.";
            case ChangeEvent.ChangeDropped it ->
                "The change that was planned will not be made, " + because(it.cause(), it.surplus()) + ".";
            case ChangeEvent.ChangeMade it ->
                "From now on you have " + agreed(it.contract(), names) + ", until " + day.apply(it.periodEnds()) + " "
                        + unused(it.unusedTime()) + ": " + quote(it.clause());
            // Until when is said after it, with what happens next.
            case ChangeEvent.SubscriptionPaused _ -> "The subscription is paused: access stops, nothing is charged.";
            case ChangeEvent.SubscriptionResumed it ->
                "The subscription goes on; its period ends on " + day.apply(it.periodEnds()) + ".";
        };
    }

    /** What was agreed: {@code Advanced with 2 × Further property, at USD 209.00 a month}. */
    private static String agreed(Contract contract, Labels names) {
        String with = contract.addOns().stream()
                .map(added -> added.quantity() + " × " + names.of(Item.addOn(added.id())))
                .collect(Collectors.joining(" and "));
        return names.of(Item.plan(contract.plan()))
                + (with.isEmpty() ? "" : " with " + with)
                + ", at " + contract.perPeriod() + " a "
                + contract.interval().name().toLowerCase(Locale.ROOT);
    }

    private static String unused(PaidTime unused) {
        return switch (unused) {
            case KEPT -> "without any charge";
            case CHARGED_PRO_RATA -> "at its price for the time that is left, less what you have paid for it";
            case CREDIT_NOTE -> "paid first from what the time that is left was worth before";
        };
    }

    private static String because(DropCause cause, List<Surplus> surplus) {
        return switch (cause) {
            case REPLACED -> "because another takes its place";
            case CANCELLED -> "because the subscription is cancelled";
            case NO_LONGER_FITS ->
                "because what you have doesn't fit: remove "
                        + surplus.stream().map(Surplus::phrase).collect(Collectors.joining(", "))
                        + ", and ask again";
        };
    }

    private static String quote(Citation clause) {
        return "“" + clause.words() + "” (" + clause.id() + ")";
    }
}
