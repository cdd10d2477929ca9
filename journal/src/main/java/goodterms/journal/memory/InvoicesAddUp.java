package goodterms.journal.memory;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.catalog.Tax;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.InvoiceLine;
import goodterms.core.invoice.LineKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * The lines of an invoice are their quantity times their price, and sum to it with their tax; what credit covers and what
 * is due do, too; and credit notes never
 * take back more than was invoiced, nor more tax than was in it, and all of it with the whole.
 */
final class InvoicesAddUp implements Invariant {

    private static final Set<LineKind> PRICED = EnumSet.of(LineKind.PLAN, LineKind.ADD_ON, LineKind.OVERAGE);

    private record Left(Money total, Money tax) {}

    private final Map<InvoiceId, Left> left = new HashMap<>();

    @Override
    public void happened(Event event, Consumer<String> broken) {
        switch (event) {
            case InvoiceIssued it -> issued(it, broken);
            case CreditNoteIssued it -> credited(it, broken);
            default -> {}
        }
    }

    private void issued(InvoiceIssued it, Consumer<String> broken) {
        Money nothing = Money.zero(it.total().getCurrencyUnit());
        Money lines = it.lines().stream().map(InvoiceLine::gross).reduce(nothing, Money::plus);
        Money tax = it.lines().stream().map(InvoiceLine::tax).reduce(nothing, Money::plus);
        same(it.invoice() + " is over " + it.total() + ", and its lines over ", it.total(), lines, broken);
        same(it.invoice() + " holds " + it.tax() + " of tax, and its lines ", it.tax(), tax, broken);
        same(
                it.invoice() + " is not what credit covers and what is due: ",
                it.total(),
                it.credit().plus(it.due()),
                broken);
        if (it.total().isNegative()
                || it.due().isNegative()
                || it.credit().isNegative()
                || it.tax().isNegative()) {
            broken.accept(it.invoice() + " has an amount below zero");
        }
        boolean inclusive = it.taxRate().filter(Tax::inclusive).isPresent();
        it.lines().stream()
                .filter(line -> PRICED.contains(line.kind()))
                .forEach(line -> same(
                        line.item() + " on " + it.invoice() + " is not its quantity times its price: ",
                        line.unitPrice().multipliedBy(line.quantity()),
                        inclusive ? line.gross() : line.net(),
                        broken));
        left.put(it.invoice(), new Left(it.total(), it.tax()));
    }

    private static void same(String otherwise, Money one, Money other, Consumer<String> broken) {
        if (!one.equals(other)) {
            broken.accept(otherwise + other);
        }
    }

    private void credited(CreditNoteIssued it, Consumer<String> broken) {
        same(
                it.note() + " is over " + it.total() + ", and its parts over ",
                it.total(),
                it.net().plus(it.tax()),
                broken);
        Left before = left.get(it.invoice());
        if (before == null) {
            broken.accept(it.note() + " credits " + it.invoice() + ", which was never issued");
            return;
        }
        Left after = new Left(before.total().minus(it.total()), before.tax().minus(it.tax()));
        left.put(it.invoice(), after);
        if (after.total().isNegative()
                || after.tax().isNegative()
                || !it.total().isPositive()) {
            broken.accept(it.note() + " credits " + it.total() + " of " + it.invoice() + ", of which " + before.total()
                    + " was left");
        }
        if (after.total().isZero() && !after.tax().isZero()) {
            broken.accept(it.invoice() + " is credited whole, and its tax is not");
        }
    }
}
