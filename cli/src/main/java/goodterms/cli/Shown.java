package goodterms.cli;

import goodterms.terms.value.Kind;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Wording;
import java.util.List;

/** Types and values of the vocabulary in the words of its reference. */
final class Shown {

    /** A longer list of words is told by its first three and its number. */
    private static final int FEW = 12;

    private Shown() {}

    /** What a fact, an output or a setting takes: {@code calendar days}, {@code month or year}. */
    static String type(Type type) {
        return switch (type.kind()) {
            case TRUTH -> "yes or no";
            case COUNT -> "a number";
            case PERCENT -> "a percentage";
            case MONEY -> "money";
            case MOMENT -> "a moment";
            case LENGTH -> "a length of time";
            case CALENDAR_DAYS -> "calendar days";
            case BUSINESS_HOURS -> "business hours";
            case WORD -> words(type.words());
            case SCHEDULE -> "a list of days";
            case TEXT -> "text";
        };
    }

    /** A value of the vocabulary itself, where no page names a currency: {@code 30 calendar days}, {@code 0}. */
    static String value(Value value) {
        return value instanceof Value.Scalar scalar && scalar.type().kind() == Kind.MONEY
                ? String.valueOf(scalar.raw())
                : Wording.of(value, "");
    }

    private static String words(List<String> words) {
        return words.size() > FEW
                ? "one of " + words.size() + " codes: " + String.join(", ", words.subList(0, 3)) + " …"
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
