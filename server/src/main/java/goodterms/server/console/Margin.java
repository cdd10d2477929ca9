package goodterms.server.console;

import goodterms.server.site.Wording;
import goodterms.terms.decision.Truth;
import goodterms.terms.decision.Verdict;
import goodterms.terms.expression.Expression.Comparison;
import goodterms.terms.expression.Expression.Relation;
import goodterms.terms.phrase.ValueWords;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** By how much a condition of a clause holds or fails: {@code 80 hours, 8 hours above 72 hours}. */
final class Margin {

    private static final Set<Kind> MEASURED = EnumSet.of(
            Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MOMENT, Kind.LENGTH, Kind.CALENDAR_DAYS, Kind.BUSINESS_HOURS);

    private final String currency;
    private final ValueWords words;
    private final Wording wording;

    /** @param currency the ISO 4217 code of the page's amounts */
    Margin(String currency, Wording wording) {
        this.currency = currency;
        this.words = new ValueWords(currency);
        this.wording = wording;
    }

    /** In words; nothing where a condition is not known, or compares nothing that is measured. */
    String of(Verdict.Check check) {
        if (check.truth() == Truth.UNKNOWN
                || !(check.condition().expression() instanceof Comparison comparison)
                || !MEASURED.contains(comparison.left().type().kind())) {
            return "";
        }
        String left = words(comparison.left().type(), check.left());
        if (check.left() == check.right()) {
            return ordered(comparison.relation()) ? left + ", exactly" : left;
        }
        String right = words(comparison.right().type(), check.right());
        return ordered(comparison.relation())
                ? left + ", " + distance(comparison.left().type(), check) + " " + right
                : left + ", not " + right;
    }

    private static boolean ordered(Relation relation) {
        return relation != Relation.EQUAL && relation != Relation.UNEQUAL;
    }

    private String distance(Type type, Verdict.Check check) {
        boolean moments = type.kind() == Kind.MOMENT;
        String far = words(moments ? Type.LENGTH : type, Math.abs(check.left() - check.right()));
        boolean less = check.left() < check.right();
        return far + " " + (moments ? (less ? "before" : "after") : (less ? "below" : "above"));
    }

    private String words(Type type, long raw) {
        return switch (type.kind()) {
            case MOMENT -> wording.moment(Instant.ofEpochSecond(raw));
            case MONEY -> wording.money(Money.ofMinor(CurrencyUnit.of(currency), raw));
            case COUNT, PERCENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, TRUTH, WORD, SCHEDULE, TEXT ->
                words.of(new Scalar(type, raw));
        };
    }
}
