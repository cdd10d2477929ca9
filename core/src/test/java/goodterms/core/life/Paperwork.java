package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.InvoiceId;
import java.util.List;
import java.util.Optional;

/** What is done about invoices, prices and coupons, drawn by chance. */
record Paperwork(Chance chance) {

    Command next(Account account) {
        boolean overdue = account.billing().open().stream()
                .anyMatch(invoice -> !invoice.collection().awaiting());
        return switch (overdue && chance.oneIn(2) ? 3 : (int) chance.between(0, 3)) {
            case 0 -> new Command.ClaimCoupon(asker(), chance.of("half", "ten", "gone"));
            case 1 ->
                new Command.ChangeBillingDetails(
                        asker(), new BillingDetails("Ana & Co", List.of("1 Example Street"), Optional.empty()));
            case 2 ->
                new Command.SetCustomPrice(
                        staff(),
                        new CustomPrice(
                                "pro", chance.of(Interval.values()), Worlds.usd(chance.between(0, 6_000)), List.of()),
                        "by chance");
            default ->
                new Command.VoidInvoice(
                        chance.of(LEAD, FINANCE),
                        account.billing().open().isEmpty()
                                ? new InvoiceId(1)
                                : account.billing().open().getFirst().id(),
                        "by chance");
        };
    }

    private Actor asker() {
        return chance.of(ANA, ANA, ANA, ANA, BEN);
    }

    private Actor staff() {
        return chance.of(SUPPORT, LEAD, LEAD, FINANCE, FINANCE, ANA);
    }
}
