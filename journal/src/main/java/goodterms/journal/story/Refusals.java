package goodterms.journal.story;

import goodterms.core.account.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The codes of all refusals. */
final class Refusals {

    static final List<String> CODES = members(Refusal.class).sorted().toList();

    private Refusals() {}

    private static Stream<String> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Refusals::members)
                : Stream.of(type.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
    }
}
