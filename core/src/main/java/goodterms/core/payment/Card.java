package goodterms.core.payment;

import goodterms.core.identity.Personal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we may know of a card; the card itself is known to the processor alone.
 *
 * @param token the processor's name for it
 * @param fingerprint the same for the same card under any token
 * @param expires the last month in which it can be charged, if the processor said
 */
public record Card(
        @Personal String token,
        String brand,
        String lastFour,
        @Personal String fingerprint,
        Optional<YearMonth> expires) {

    private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9][ -]?){12,19}");

    /** @throws IllegalArgumentException if a field holds what may be a card's number (12 to 19 digits of ISO/IEC 7812) */
    public Card {
        if (!LAST_FOUR.matcher(lastFour).matches()) {
            throw new IllegalArgumentException("the last four digits of a card are four digits");
        }
        if (Stream.of(token, brand, fingerprint)
                .anyMatch(text -> NUMBER.matcher(text).matches())) {
            throw new IllegalArgumentException("a card's number must never come here");
        }
    }
}
