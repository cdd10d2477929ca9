package goodterms.journal.memory;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.DocumentNumbered;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.catalog.Tax;
import goodterms.core.invoice.Document;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.invoice.LineKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** What must hold of the invoices and credit notes of one account. */
final class Papers {

    private static final Set<LineKind> PRICED = EnumSet.of(LineKind.PLAN, LineKind.ADD_ON, LineKind.OVERAGE);

    private final List<String> broken = new ArrayList<>();
    private final Map<InvoiceId, InvoiceIssued> invoices = new HashMap<>();
    private final Map<InvoiceId, Money> credited = new HashMap<>();
    private final Map<InvoiceId, Money> taxCredited = new HashMap<>();
    private final Set<Document> unnumbered = new HashSet<>();

    /** The sentences of those that do not hold; none if all is well. */
    static List<String> broken(List<Event> journal) {
        Papers papers = new Papers();
        journal.forEach(papers::look);
        return List.copyOf(papers.broken);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void look(Event event) {
        if (event instanceof InvoiceEvent paper) {
            switch (paper) {
                case InvoiceIssued it -> issued(it);
                case CreditNoteIssued it -> noted(it);
                case DocumentNumbered it ->
                    expect(unnumbered.remove(it.document()), it.document() + " was numbered and awaited no number");
                case InvoiceEvent.InvoiceVoided _,
                        InvoiceEvent.InvoiceWrittenOff _,
                        InvoiceEvent.BillingDetailsChanged _,
                        InvoiceEvent.CouponClaimed _,
                        InvoiceEvent.CustomPriceSet _ -> {}
            }
        }
    }

    private void issued(InvoiceIssued it) {
        expect(invoices.put(it.invoice(), it) == null, it.invoice() + " was issued twice");
        unnumbered.add(Document.of(it.invoice()));
        Money nothing = Money.zero(it.total().getCurrencyUnit());
        Money gross = it.lines().stream().map(InvoiceLine::gross).reduce(nothing, Money::plus);
        Money tax = it.lines().stream().map(InvoiceLine::tax).reduce(nothing, Money::plus);
        expect(gross.equals(it.total()), "the lines of " + it.invoice() + " sum to " + gross + ", not " + it.total());
        expect(tax.equals(it.tax()), "the tax on the lines of " + it.invoice() + " is " + tax + ", not " + it.tax());
        expect(!it.total().isNegative() && !it.tax().isNegative(), it.invoice() + " is over less than nothing");
        expect(it.total().minus(it.credit()).equals(it.due()), it.invoice() + " is due otherwise than it says");
        boolean inclusive = it.taxRate().filter(Tax::inclusive).isPresent();
        it.lines().stream()
                .filter(line -> PRICED.contains(line.kind()))
                .forEach(line -> expect(
                        line.unitPrice().multipliedBy(line.quantity()).equals(inclusive ? line.gross() : line.net()),
                        line + " is not its quantity times its price"));
    }

    private void noted(CreditNoteIssued it) {
        unnumbered.add(Document.of(it.note()));
        InvoiceIssued invoice = invoices.get(it.invoice());
        expect(invoice != null, it.note() + " is about no invoice");
        if (invoice != null) {
            Money total = credited.merge(it.invoice(), it.total(), Money::plus);
            Money tax = taxCredited.merge(it.invoice(), it.tax(), Money::plus);
            expect(it.net().plus(it.tax()).equals(it.total()), it.note() + " is not its net and its tax");
            expect(!total.isGreaterThan(invoice.total()), "more of " + it.invoice() + " was credited than it is over");
            expect(!tax.isGreaterThan(invoice.tax()), "more tax of " + it.invoice() + " was credited than it holds");
            expect(
                    !total.equals(invoice.total()) || tax.equals(invoice.tax()),
                    it.invoice() + " is credited whole, and its tax is not");
        }
    }
}
