package goodterms.cli;

import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

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

    /** A value of the vocabulary itself, where no page names a currency: {@code 30}, {@code 80 %}, {@code 1, 3, 5}. */
    static String value(Value value) {
        return switch (value) {
            case Value.Scalar scalar -> scalar(scalar);
            case Value.Schedule schedule ->
                schedule.days().stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Value.Text text -> text.text();
        };
    }

    private static String scalar(Value.Scalar scalar) {
        return switch (scalar.type().kind()) {
            case WORD -> scalar.word();
            case TRUTH -> scalar.equals(Value.Scalar.YES) ? "yes" : "no";
            case PERCENT ->
                BigDecimal.valueOf(scalar.raw(), 2).stripTrailingZeros().toPlainString() + " %";
            case COUNT, MONEY, MOMENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT ->
                String.valueOf(scalar.raw());
        };
    }

    private static String words(List<String> words) {
        return words.size() > FEW
                ? "one of " + words.size() + " codes: " + String.join(", ", words.subList(0, 3)) + " …"
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
