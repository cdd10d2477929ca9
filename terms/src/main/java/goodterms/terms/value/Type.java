package goodterms.terms.value;

import java.util.List;

/** A {@link Kind}, with the closed list of words where the kind is {@link Kind#WORD}. */
public record Type(Kind kind, List<String> words) {

    public static final Type TRUTH = new Type(Kind.TRUTH);
    public static final Type COUNT = new Type(Kind.COUNT);
    public static final Type PERCENT = new Type(Kind.PERCENT);
    public static final Type MONEY = new Type(Kind.MONEY);
    public static final Type MOMENT = new Type(Kind.MOMENT);
    public static final Type LENGTH = new Type(Kind.LENGTH);
    public static final Type CALENDAR_DAYS = new Type(Kind.CALENDAR_DAYS);
    public static final Type BUSINESS_HOURS = new Type(Kind.BUSINESS_HOURS);
    public static final Type SCHEDULE = new Type(Kind.SCHEDULE);
    public static final Type TEXT = new Type(Kind.TEXT);

    public Type {
        words = List.copyOf(words);
    }

    private Type(Kind kind) {
        this(kind, List.of());
    }

    /** One of these words. */
    public static Type oneOf(String... words) {
        return new Type(Kind.WORD, List.of(words));
    }

    /** The type as a noun with its article, for messages: {@code one of month, year}. */
    public String phrase() {
        return kind == Kind.WORD ? "one of " + String.join(", ", words) : kind.phrase();
    }
}
