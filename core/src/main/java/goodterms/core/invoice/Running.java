package goodterms.core.invoice;

import goodterms.core.money.Shares;
import goodterms.core.subscription.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What was billed for the period that runs; what a change takes back is reckoned from it, never from a list of prices.
 *
 * @param carried the invoices whose unused time counts towards these lines since a change, the oldest first
 */
public record Running(List<Billed> lines, List<InvoiceId> carried) {

    /** Nothing is billed. */
    public static final Running NONE = new Running(List.of(), List.of());

    private static final Set<LineKind> TIME = EnumSet.of(LineKind.PLAN, LineKind.ADD_ON, LineKind.PRORATION_CHARGE);

    public Running {
        lines = List.copyOf(lines);
        carried = List.copyOf(carried);
    }

    /**
     * The same with what another invoice bills, and without what is over by then.
     *
     * @param inclusive whether published prices include the tax
     */
    public Running with(InvoiceId invoice, List<InvoiceLine> more, boolean inclusive, Instant at) {
        List<Billed> all = new ArrayList<>(
                lines.stream().filter(line -> line.until().isAfter(at)).toList());
        // What is over was carried into nothing that still runs.
        boolean over = all.size() < lines.size();
        all.addAll(billed(invoice, more, inclusive));
        return new Running(all, over ? List.of() : carried);
    }

    private static List<Billed> billed(InvoiceId invoice, List<InvoiceLine> lines, boolean inclusive) {
        List<InvoiceLine> charged = lines.stream()
                .filter(line -> TIME.contains(line.kind()) && line.net().isPositive())
                .toList();
        if (charged.isEmpty()) {
            return List.of();
        }
        List<Money> nets = afterCoupons(lines, charged, InvoiceLine::net);
        List<Money> grosses = afterCoupons(lines, charged, InvoiceLine::gross);
        List<Billed> billed = new ArrayList<>();
        for (int place = 0; place < charged.size(); place++) {
            InvoiceLine line = charged.get(place);
            Money gross = grosses.get(place);
            billed.add(new Billed(
                    invoice,
                    line.item(),
                    line.quantity(),
                    line.unitPrice(),
                    inclusive ? gross : nets.get(place),
                    gross,
                    Money.zero(gross.getCurrencyUnit()),
                    line.from(),
                    line.until()));
        }
        return billed;
    }

    /** What these lines come to less what coupons take off, shared over them by their net amounts. */
    private static List<Money> afterCoupons(
            List<InvoiceLine> lines, List<InvoiceLine> charged, Function<InvoiceLine, Money> amount) {
        Money sum = Stream.concat(charged.stream(), lines.stream().filter(line -> line.kind() == LineKind.DISCOUNT))
                .map(amount)
                .reduce(Money::plus)
                .orElseThrow();
        // Tax is rounded line by line: that of a coupon over everything may be a cent more than that of the rest.
        Money atLeastNothing = sum.isNegative() ? Money.zero(sum.getCurrencyUnit()) : sum;
        return Shares.split(
                atLeastNothing,
                charged.stream().map(line -> line.net().getAmountMinorLong()).toList());
    }

    /** Without what a change ends. */
    public Running after(Change change) {
        List<InvoiceId> from = Stream.concat(
                        carried.stream(),
                        lines.stream().filter(line -> endedBy(change, line)).map(Billed::invoice))
                .distinct()
                .toList();
        return new Running(without(line -> endedBy(change, line)), from);
    }

    /** Without what an invoice billed that is no longer asked for. */
    public Running without(InvoiceId invoice) {
        return new Running(without(line -> line.invoice().equals(invoice)), carried);
    }

    private List<Billed> without(Predicate<Billed> gone) {
        return lines.stream().filter(gone.negate()).toList();
    }

    /** With an amount of an invoice given back, line by line; one that was carried on stands behind all of them. */
    public Running givingBack(InvoiceId invoice, Money amount) {
        List<Billed> all = new ArrayList<>();
        Money rest = amount;
        for (Billed line : lines) {
            boolean behind = line.invoice().equals(invoice) || carried.contains(invoice);
            Money part = behind ? Shares.smaller(rest, line.keeps()) : Money.zero(amount.getCurrencyUnit());
            rest = rest.minus(part);
            all.add(line.givingBack(part));
        }
        return new Running(all, carried);
    }

    /** The same for another time, as the whole of it begins late. */
    public Running over(Instant from, Instant until) {
        return new Running(lines.stream().map(line -> line.over(from, until)).toList(), carried);
    }

    /** The same so much later. */
    public Running later(Duration pause) {
        return new Running(
                lines.stream()
                        .map(line ->
                                line.over(line.from().plus(pause), line.until().plus(pause)))
                        .toList(),
                carried);
    }

    /** What a change leaves unused at a moment, line by line. */
    public List<Billed.Unused> unusedAfter(Change change, Instant at) {
        return lines.stream()
                .filter(line -> endedBy(change, line))
                .map(line -> line.unused(at))
                .filter(unused -> unused.gross().isPositive())
                .toList();
    }

    /** What all of it is worth from a moment on, with tax. */
    public Money unused(Instant at, Money nothing) {
        return lines.stream().map(line -> line.unused(at).gross()).reduce(nothing, Money::plus);
    }

    private static boolean endedBy(Change change, Billed line) {
        return switch (line.item().kind()) {
            case PLAN -> change.endsPlan();
            case ADD_ON -> change.endsAddOn(line.item().id());
            case METER, COUPON -> false;
        };
    }
}
