package goodterms.server.console;

import goodterms.server.pages.Edition;
import goodterms.server.site.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;

/** Values of lists as people read them. */
public final class Cells {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Set<String> AMOUNTS =
            Set.of("earned", "deferred", "given_up", "before", "yearly", "amount", "due", "failed", "number");

    private Cells() {}

    /** A value in words. */
    public static String words(Object value, Wording wording) {
        return switch (value) {
            case Money amount -> wording.money(amount);
            case Instant moment -> wording.moment(moment);
            case LocalDate day -> Edition.inWords(day);
            case YearMonth month -> month(month);
            case String text -> text.replace('-', ' ');
            default -> value.toString();
        };
    }

    /** A month in words. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Which part of a list it is, in words. */
    public static String which(String which) {
        return switch (which) {
            case "came" -> "those who came";
            case "left" -> "those who left";
            case "paying" -> "those who pay";
            case "open" -> "not answered yet";
            case "late" -> "later than promised";
            default -> which.replaceFirst("^[^/]*/", "").replace("/", ", ").replace('-', ' ');
        };
    }

    /** Whether values of a column stand under each other by their ends. */
    public static boolean isAmount(String column) {
        return AMOUNTS.contains(column);
    }
}
