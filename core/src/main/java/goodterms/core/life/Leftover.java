package goodterms.core.life;

import goodterms.core.invoice.Billed;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Issued;
import goodterms.core.invoice.Running;
import goodterms.core.money.Shares;
import goodterms.core.subscription.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a change leaves unused of what was billed before.
 *
 * @param carried the invoices that counted towards those lines after an earlier change, the oldest first
 */
record Leftover(List<Billed.Unused> unused, List<InvoiceId> carried) {

    static Leftover of(Unfolding life, Change change) {
        Running running = life.account().billing().running();
        return new Leftover(running.unusedAfter(change, life.now()), running.carried());
    }

    /**
     * Issues a credit note for each invoice of which time is left. An invoice is credited up to its total; what an earlier
     * change carried into its lines is credited on the invoices it came from.
     */
    void credit(Unfolding life) {
        Map<InvoiceId, Money> sums = new LinkedHashMap<>();
        unused.forEach(it -> sums.merge(it.of().invoice(), it.gross(), Money::plus));
        Money rest = life.account().profile().nothing();
        for (Map.Entry<InvoiceId, Money> sum : sums.entrySet()) {
            rest = rest.plus(sum.getValue()).minus(note(life, sum.getKey(), sum.getValue()));
        }
        for (InvoiceId earlier : carried.reversed()) {
            rest = rest.minus(note(life, earlier, rest));
        }
    }

    /** @return what of the amount could be credited */
    private static Money note(Unfolding life, InvoiceId invoice, Money amount) {
        Money most = life.account()
                .billing()
                .documents()
                .invoice(invoice)
                .map(Issued::creditable)
                .orElse(life.account().profile().nothing());
        Money part = Shares.smaller(amount, most);
        CreditNotes.issue(life, invoice, part, CreditReason.DOWNGRADE, Optional.empty());
        return part;
    }
}
