package goodterms.core.life;

import java.util.Locale;

/** How the vocabulary of pages writes our enums: {@code SAYS_CANCELLED} is {@code says-cancelled}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
