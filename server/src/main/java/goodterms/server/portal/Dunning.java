package goodterms.server.portal;

import goodterms.core.account.Account;
import goodterms.core.payment.Invoice;
import goodterms.core.subscription.Overdue;
import goodterms.core.subscription.Subscription;
import goodterms.server.portal.Banner.Tone;
import goodterms.server.portal.Banner.Way;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is owed and did not come: what failed, when it is tried again, and what happens otherwise.
 *
 * @param reason why the last attempt failed, in the word it is listed by
 */
record Dunning(Account account, Optional<String> reason) {

    private static final List<Way> WAYS = List.of(Way.first("/pay", "Pay now"), Way.other("/card", "Use another card"));

    Optional<Banner> banner() {
        List<Invoice> open = account.billing().open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Invoice> unpaid = account.billing().unasked();
        if (unpaid.isEmpty()) {
            return Optional.of(new Banner(
                    Tone.CALM,
                    "A payment of " + sum(open) + " is on its way",
                    List.of("We have asked your bank for it and are waiting for the answer. You need do nothing."),
                    List.of()));
        }
        if (account.standing().frozen()) {
            return Optional.of(new Banner(
                    Tone.CALM,
                    sum(unpaid) + " is still to be paid",
                    List.of(
                            "We don't ask for it while your account is frozen, and no day to pay it by passes. We ask once"
                                    + " that is lifted."),
                    List.of()));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("We could not charge " + sum(unpaid) + because() + ".");
        again(unpaid).ifPresent(sentences::add);
        otherwise().ifPresent(sentences::add);
        return Optional.of(new Banner(Tone.BAD, title(), sentences, WAYS));
    }

    private String title() {
        return switch (account.subscription()) {
            case Subscription.Suspended _ -> "Access has stopped because a payment is overdue";
            case Subscription.Frozen _ -> "Your account is frozen because a payment is overdue";
            default -> "A payment did not go through";
        };
    }

    private String because() {
        return switch (reason.orElse("")) {
            case "declined" -> ": the card was declined";
            case "insufficient-funds" -> ": there was not enough money on the card";
            case "expired-card" -> ": the card has expired";
            default -> "";
        };
    }

    private Optional<String> again(List<Invoice> unpaid) {
        return unpaid.stream()
                .flatMap(invoice -> invoice.collection().next().stream())
                .sorted()
                .findFirst()
                .map(at -> "We try again on " + words().moment(at) + ".");
    }

    private Optional<String> otherwise() {
        return switch (account.subscription()) {
            case Subscription.PastDue it -> Optional.of(stops(it.overdue()));
            case Subscription.Ending it
            when it.before() instanceof Subscription.PastDue late -> Optional.of(stops(late.overdue()));
            case Subscription.Suspended it ->
                Optional.of("Your access comes back the moment you pay. Unless it is paid by "
                        + words().day(it.overdue().freezesAt()) + ", the account is frozen.");
            case Subscription.Frozen it ->
                Optional.of("Your access comes back the moment you pay. Unless it is paid by "
                        + words().day(it.endsAt()) + ", the account is closed.");
            default -> Optional.empty();
        };
    }

    private String stops(Overdue overdue) {
        return "Unless it is paid, access stops on " + words().day(overdue.suspendsAt()) + ".";
    }

    private String sum(List<Invoice> invoices) {
        return words().money(invoices.stream()
                .map(Invoice::due)
                .reduce(account.profile().nothing(), Money::plus));
    }

    private Wording words() {
        return new Wording(account.profile().zone());
    }
}
