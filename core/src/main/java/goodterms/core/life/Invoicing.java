package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Billing;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.account.Profile;
import goodterms.core.calendar.Period;
import goodterms.core.catalog.Company;
import goodterms.core.invoice.Bill;
import goodterms.core.invoice.Charge;
import goodterms.core.invoice.CreditReason;
import goodterms.core.invoice.Draft;
import goodterms.core.invoice.InvoiceId;
import goodterms.core.invoice.Item;
import goodterms.core.invoice.LineKind;
import goodterms.core.money.Shares;
import goodterms.core.subscription.Contract;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Billing: what charges come to for an account, the invoice over it, and its first attempt to be paid. */
final class Invoicing {

    private Invoicing() {}

    /** What the contract charges for a whole period: the plan, and each add-on by its number. */
    static List<Charge> charges(Contract contract, Period period) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.whole(LineKind.PLAN, Item.plan(contract.plan()), 1, contract.price(), period));
        contract.addOns().stream()
                .filter(added -> added.quantity() > 0)
                .map(added ->
                        Charge.whole(LineKind.ADD_ON, Item.addOn(added.id()), added.quantity(), added.price(), period))
                .forEach(charges::add);
        return List.copyOf(charges);
    }

    /** What a draft comes to for an account as it stands: less its coupon, with its country's tax. */
    static Bill bill(Account account, Company company, Draft draft) {
        Profile profile = account.profile();
        return Bill.of(
                draft.charges(),
                account.billing()
                        .deal()
                        .discount()
                        .filter(it -> it.isFor(draft.contract().plan())),
                company.offer().tax(profile.country()),
                profile.currency());
    }

    /**
     * Bills a draft: an invoice, set off against the customer's credit and, if something is left, asked of the processor.
     * Where more is taken off than charged there is no invoice, but a credit note over the difference.
     *
     * @param of the invoice that is credited in that case
     */
    static void issue(Unfolding life, Draft draft, Optional<InvoiceId> of) {
        Bill bill = bill(life.account(), life.company(), draft);
        if (bill.total().isNegative()) {
            InvoiceId credited = of.orElseThrow(() -> new IllegalArgumentException("nothing to credit: " + draft));
            CreditNotes.issue(life, credited, bill.total().negated(), CreditReason.DOWNGRADE, Optional.empty());
        } else {
            issue(life, draft, bill);
        }
    }

    /** Bills a draft of which nothing is taken off that was invoiced before. */
    static void issue(Unfolding life, Draft draft) {
        issue(life, draft, Optional.empty());
    }

    private static void issue(Unfolding life, Draft draft, Bill bill) {
        Billing billing = life.account().billing();
        InvoiceId id = billing.documents().nextInvoice();
        Money credit = Shares.smaller(billing.credit(), bill.total());
        life.then(new InvoiceIssued(
                life.now(),
                id,
                draft.contract(),
                bill.lines(),
                bill.rate(),
                bill.tax(),
                bill.total(),
                credit,
                bill.total().minus(credit),
                draft.period(),
                draft.firstAfterTrial(),
                life.terms().rules(Question.REFUND).map(Rules::page),
                life.account().profile().billTo()));
        life.account().billing().invoice(id).ifPresent(invoice -> Collecting.attempt(life, invoice));
    }
}
