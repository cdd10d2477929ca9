package goodterms.server.api;

import goodterms.server.product.Products;
import goodterms.server.web.Addresses;
import goodterms.server.webhook.Webhooks;

/**
 * Where companies want to be called.
 *
 * @param addresses those that are called at all
 */
public record Calls(Webhooks webhooks, Products products, Addresses addresses) {}
