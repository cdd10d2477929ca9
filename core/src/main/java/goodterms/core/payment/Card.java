package goodterms.core.payment;

/**
 * What we may know of a card; the card itself is known to the processor alone.
 *
 * @param token the processor's name for it
 * @param fingerprint the same for the same card under any token
 */
public record Card(String token, String brand, String lastFour, String fingerprint) {}
