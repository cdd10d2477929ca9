package goodterms.server.portal;

import goodterms.core.payment.Card;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How cards are named to those whose they are. */
final class Cards {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private Cards() {}

    /** Such as {@code Visa ending in 4242}; one of an unknown brand is a {@code card}. */
    static String name(Card card) {
        String brand = switch (card.brand().toLowerCase(Locale.ROOT)) {
            case "visa" -> "Visa";
            case "mastercard" -> "Mastercard";
            case "amex" -> "American Express";
            default -> "card";
        };
        return brand + " ending in " + card.lastFour();
    }

    /** Until when it can be charged, if that is known. */
    static Optional<String> expires(Card card) {
        return card.expires().map(month -> "Expires " + MONTH.format(month));
    }
}
