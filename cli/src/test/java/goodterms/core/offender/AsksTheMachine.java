package goodterms.core.offender;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;

/** Breaks a rule on purpose: the answer would depend on the machine. */
@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "SystemDefaultZone"})
public final class AsksTheMachine {

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone oldZone() {
        return TimeZone.getDefault();
    }

    Locale locale() {
        return Locale.getDefault();
    }

    Charset charset() {
        return Charset.defaultCharset();
    }

    byte[] bytes(String text) {
        return text.getBytes();
    }

    String decoded(byte[] bytes) {
        return new String(bytes);
    }

    String lower(String text) {
        return text.toLowerCase();
    }

    String upper(String text) {
        return text.toUpperCase();
    }

    String formatted(int number) {
        return "%d".formatted(number);
    }

    String format(int number) {
        return String.format("%d", number);
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMMM");
    }

    String variable() {
        return System.getenv("TZ");
    }

    String property() {
        return System.getProperty("user.timezone");
    }
}
