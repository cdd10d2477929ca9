package goodterms.server.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How choices stand in addresses and forms: {@code third-party} for {@code THIRD_PARTY}. */
final class Choice {

    private Choice() {}

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that is written so, if one is. */
    static <E extends Enum<E>> Optional<E> of(E[] values, String written) {
        return Arrays.stream(values)
                .filter(value -> written(value).equals(written))
                .findFirst();
    }
}
