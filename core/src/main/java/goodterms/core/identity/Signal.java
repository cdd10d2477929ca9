package goodterms.core.identity;

/**
 * A sign of who somebody is, as a hash under the company's secret: it can be compared, and tells nothing else.
 *
 * @param hash in hexadecimal
 */
public record Signal(SignalKind kind, String hash) {}
