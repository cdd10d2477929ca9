package goodterms.journal.simulation;

import goodterms.core.account.Account;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Plan;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.SimulatedProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Where an account stands when somebody has a whim, and who and what there is to come up with. */
record Situation(Chance chance, Company company, Account account, Instant now) {

    /** Who opened the account. */
    static final Actor ANA = Actor.customer("ana@example.com");

    private static final List<String> CARDS = List.of(
            "visa",
            "visa",
            "mastercard",
            "declined",
            "expired",
            "insufficient-then-ok",
            "ok-then-declined",
            "refund-fails-then-ok",
            "refund-fails");

    /** An owner, for the most part. */
    Actor asker() {
        // Of an account that was forgotten nobody is known.
        return chance.oneIn(8) || account.people().owners().isEmpty()
                ? Actor.customer(email())
                : Actor.customer(account.people().owners().first());
    }

    /** An owner or one of the staff, for the most part. */
    Actor askerOrStaff() {
        return chance.oneIn(4) ? staff() : asker();
    }

    /** Whoever writes to support. */
    Actor anybody() {
        return Actor.customer(email());
    }

    /** One of the staff, for the most part; the higher roles more often. */
    Actor staff() {
        if (chance.oneIn(12)) {
            return chance.of(ANA, Actor.staff("nobody", "nobody"));
        }
        int roles = company.roles().size();
        int place = Math.max(chance.count(0, roles - 1), chance.count(0, roles - 1));
        String role = company.roles().get(place).id();
        return Actor.staff(role, role);
    }

    /** Somebody's address. */
    String email() {
        return chance.of(ANA.name(), "ben@example.com", "cem@example.com", "dee@example.com");
    }

    /** Why, for the most part. */
    String because() {
        return chance.oneIn(9) ? " " : "by chance";
    }

    /** A plan, for the most part one that is sold. */
    String plan() {
        return chance.oneIn(12)
                ? "gold"
                : chance.of(company.offer().plans().stream().map(Plan::id).toList());
    }

    /** A card of the simulated processor's. */
    Card card() {
        return SimulatedProcessor.card(chance.of(CARDS)).orElseThrow();
    }

    /** A payment, for the most part one that is kept. */
    PaymentId payment() {
        int last = account.billing().lastPayment();
        return new PaymentId(chance.count(Math.max(1, last - 3), last + 1));
    }

    /** A case, for the most part one that is open. */
    CaseId caseId() {
        List<Case> open = account.desk().open();
        return open.isEmpty() || chance.oneIn(12)
                ? new CaseId(chance.count(1, account.desk().last() + 1))
                : chance.of(open).id();
    }

    /** Nothing, all of the bound, a part of it or a little more. */
    Optional<Money> amountUpTo(Optional<Money> bound) {
        Money most = bound.orElse(account.profile().nothing());
        long minor = most.getAmountMinorLong();
        CurrencyUnit currency = chance.oneIn(40) ? CurrencyUnit.of("CHF") : most.getCurrencyUnit();
        return chance.oneIn(3)
                ? Optional.empty()
                : Optional.of(Money.ofMinor(currency, chance.oneIn(2) ? minor : chance.between(0, minor + 1)));
    }
}
