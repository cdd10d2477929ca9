package goodterms.terms.map;

import goodterms.terms.phrase.ValueWords;
import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Fact;

/** Stretches of a map in words: {@code up to 24 hours}, {@code over 24 hours, under 14 days}, {@code you have cancelled}. */
public final class BandWords {

    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    private final ValueWords values;
    private final Axis axis;

    /** @param currency the ISO 4217 code amounts are in */
    public BandWords(String currency, Axis axis) {
        this.values = new ValueWords(currency);
        this.axis = axis;
    }

    /** What the axis is about. */
    public String title() {
        return switch (axis) {
            case Axis.SinceCharge _ -> "the time from the charge to the request";
            case Axis.OfFact it ->
                it.fact().type().kind() == Kind.TRUTH
                        ? it.fact().said(1)
                        : it.fact().phrase();
            case Axis.Given _ -> "whether it was given before";
        };
    }

    /** One of its stretches. */
    public String of(Band band) {
        if (axis.isListed()) {
            return said(band.from());
        }
        String from = round(band.from()) || !round(band.from() - 1)
                ? "from " + value(band.from())
                : "over " + value(band.from() - 1);
        if (band.open()) {
            return band.from() == 0 ? "at any time" : from;
        }
        String to = round(band.to()) || !round(band.to() + 1)
                ? "up to " + value(band.to())
                : "under " + value(band.to() + 1);
        return band.from() == 0 ? to : from + ", " + to;
    }

    /** A value of an axis of listed values. */
    public String said(long value) {
        return switch (axis) {
            case Axis.OfFact it
            when it.fact().type().kind() == Kind.WORD -> it.fact().said(value);
            case Axis.OfFact it -> it.fact().sentence(value, value(value));
            case Axis.Given _ -> value == 1 ? "given before" : "not given before";
            case Axis.SinceCharge _ -> value(value);
        };
    }

    /** The place where one stretch ends and the next begins, as a figure of its own. */
    public String border(Band next) {
        return value(round(next.from()) ? next.from() : next.from() - 1);
    }

    /** Whether people would name that value, rather than the one beside it. */
    private boolean round(long value) {
        return value % (type().kind() == Kind.LENGTH ? MINUTE : type().kind() == Kind.MONEY ? 100 : 1) == 0;
    }

    private Type type() {
        return axis.known().map(Fact::type).orElse(Type.LENGTH);
    }

    private String value(long value) {
        if (type().kind() == Kind.LENGTH && value >= 2 * DAY && value % DAY == 0) {
            return value / DAY + " days";
        }
        return values.of(new Scalar(type(), value));
    }
}
