package goodterms.core.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the names of records are written outside of Java: {@code CaseOpened} is {@code case-opened}. */
final class Naming {

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return INNER_CAPITAL.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private Naming() {}

    static String of(Class<?> type) {
        return NAMES.get(type);
    }
}
