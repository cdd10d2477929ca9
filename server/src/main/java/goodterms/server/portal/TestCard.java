package goodterms.server.portal;

import java.util.List;

/**
 * A card of the simulated processor, to try with what becomes of charges.
 *
 * @param token the processor's name for it
 * @param name as it is known on pages
 * @param does what comes of charging it
 */
public record TestCard(String token, String name, String does) {

    static final List<TestCard> ALL = List.of(
            new TestCard("visa", "Visa ending in 4242", "Every charge succeeds."),
            new TestCard("mastercard", "Mastercard ending in 4444", "Every charge succeeds."),
            new TestCard("declined", "Card ending in 0002", "Every charge is declined."),
            new TestCard("expired", "Card ending in 0069", "It has expired, so no charge succeeds."),
            new TestCard("insufficient-then-ok", "Card ending in 9995", "The first charge fails, later ones succeed."),
            new TestCard(
                    "ok-then-declined", "Card ending in 0341", "The first charge succeeds, later ones are declined."),
            new TestCard(
                    "refund-fails-then-ok",
                    "Card ending in 5126",
                    "Charges succeed; a refund fails once, then arrives."),
            new TestCard("refund-fails", "Card ending in 7726", "Charges succeed; refunds never arrive."));
}
