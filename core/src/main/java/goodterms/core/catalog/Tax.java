package goodterms.core.catalog;

/**
 * The tax on what is sold into a country. One rate for all that a company sells there; a customer whose business accounts
 * for the tax itself (reverse charge) is not told apart.
 *
 * @param country two letters of ISO 3166
 * @param name as it stands on invoices, such as {@code VAT}
 * @param rate in hundredths of a percent: 1900 is 19 %
 * @param inclusive whether prices for that country include it; else it comes on top
 */
public record Tax(String country, String name, int rate, boolean inclusive) {

    /** The rate that is the whole. */
    public static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException unless the rate lies between nothing and the whole */
    public Tax {
        if (rate < 0 || rate > WHOLE) {
            throw new IllegalArgumentException("no rate: " + rate);
        }
    }
}
