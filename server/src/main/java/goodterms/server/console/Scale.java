package goodterms.server.console;

import goodterms.core.cases.Case;
import goodterms.core.catalog.Role;
import goodterms.core.payment.Payment;
import goodterms.server.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The bounds of discretion, drawn to scale: what was paid, what has been given back, and up to where a grant can go.
 *
 * @param given how far what has been given back reaches, in thousandths of what was paid
 * @param bound how far a grant can go, in thousandths
 * @param role up to where the role of who looks reaches, in thousandths; all of it where that is farther
 * @param lines the same in words
 */
public record Scale(long given, long bound, long role, List<Line> lines) {

    private static final long WHOLE = 1_000;

    /** A figure and what it is. */
    public record Line(String what, String amount) {}

    public Scale {
        lines = List.copyOf(lines);
    }

    static Scale of(Case open, Payment payment, Optional<Role> role, Wording wording) {
        Money paid = payment.amount();
        Money back = payment.givenBack();
        Money left = paid.minus(back);
        Money page = open.refundUpTo().plus(open.creditUpTo());
        Money bound = page.isGreaterThan(left) ? left : page;
        CurrencyUnit currency = paid.getCurrencyUnit();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Paid", wording.money(paid)));
        lines.add(new Line("Given back so far", wording.money(back)));
        lines.add(new Line("Refund the page allows", upTo(open.refundUpTo(), wording)));
        lines.add(new Line("Credit the page allows", upTo(open.creditUpTo(), wording)));
        role.ifPresent(it -> lines.addAll(limits(it, currency, wording)));
        Money most = role.flatMap(Role::grantsUpTo)
                .flatMap(price -> price.in(currency))
                .filter(left::isGreaterThan)
                .orElse(left);
        return new Scale(share(back, paid), share(back.plus(bound), paid), share(back.plus(most), paid), lines);
    }

    private static String upTo(Money most, Wording wording) {
        return most.isZero() ? "none" : "up to " + wording.money(most);
    }

    private static List<Line> limits(Role role, CurrencyUnit currency, Wording wording) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Your role, " + role.name() + ", may grant",
                role.grantsUpTo()
                        .map(price -> price.in(currency)
                                .map(most -> "up to " + wording.money(most))
                                .orElse("nothing in this currency"))
                        .orElse("any amount")));
        role.secondAbove()
                .ifPresent(price -> lines.add(new Line(
                        "A second person must agree",
                        price.in(currency)
                                .map(most -> "above " + wording.money(most))
                                .orElse("always"))));
        return lines;
    }

    private static long share(Money part, Money whole) {
        return whole.isZero() ? 0 : part.getAmountMinorLong() * WHOLE / whole.getAmountMinorLong();
    }
}
