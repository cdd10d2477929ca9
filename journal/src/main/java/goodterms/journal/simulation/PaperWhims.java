package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.CreditNoteId;
import goodterms.core.invoice.CustomPrice;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.Documents;
import goodterms.core.invoice.InvoiceId;
import java.util.List;
import org.joda.money.Money;

/** Invoices: who they are made out to, what is taken off them, and numbers that were never asked for. */
final class PaperWhims {

    static final List<Whim> ALL = List.of(
            Whim.of(
                    Command.ChangeBillingDetails.class,
                    1,
                    it -> new Command.ChangeBillingDetails(
                            it.asker(),
                            new BillingDetails(
                                    "Ana & Co",
                                    List.of("1 Example Street"),
                                    it.chance().unless(2, "EX123")))),
            Whim.of(
                    Command.ClaimCoupon.class,
                    2,
                    it -> new Command.ClaimCoupon(
                            it.asker(),
                            it.chance().oneIn(9) ? "golden" : it.chance().of(Assortment.COUPONS))),
            Whim.of(Command.SetCustomPrice.class, 1, PaperWhims::customPrice),
            Whim.of(Command.VoidInvoice.class, PaperWhims::unpaid, PaperWhims::voiding),
            Whim.of(Command.NumberDocument.class, 1, PaperWhims::unaskedNumber));

    private PaperWhims() {}

    private static int unpaid(Account account) {
        return account.billing().open().isEmpty() ? 1 : 3;
    }

    private static Command.SetCustomPrice customPrice(Situation it) {
        Money price = Money.ofMinor(
                it.account().profile().currency(),
                it.chance().between(it.chance().oneIn(12) ? -1 : 0, 9_000));
        return new Command.SetCustomPrice(
                it.staff(),
                new CustomPrice(it.plan(), it.chance().word(Interval.class), price, List.of()),
                it.because());
    }

    private static Command.VoidInvoice voiding(Situation it) {
        Documents documents = it.account().billing().documents();
        InvoiceId invoice = it.account().billing().open().isEmpty()
                ? new InvoiceId(it.chance().count(1, documents.lastInvoice() + 1))
                : it.chance().of(it.account().billing().open()).id();
        return new Command.VoidInvoice(it.staff(), invoice, it.because());
    }

    /** A number for a document that does not exist. */
    private static Command.NumberDocument unaskedNumber(Situation it) {
        Documents documents = it.account().billing().documents();
        int ahead = it.chance().count(1, 2);
        return new Command.NumberDocument(
                it.chance().oneIn(2)
                        ? Document.of(new InvoiceId(documents.lastInvoice() + ahead))
                        : Document.of(new CreditNoteId(documents.lastCreditNote() + ahead)),
                it.chance().between(1, 9));
    }
}
