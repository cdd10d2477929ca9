package goodterms.server.api;

import java.util.Set;

/**
 * What people of an account may ask about it themselves, signed in as such: what is left out here, they may not, whatever the
 * account's own rules would say. What staff write down about them, and what only a product or a processor can know, is left
 * out.
 */
final class Customers {

    private static final Set<String> MAY = Set.of(
            "who-am-i",
            "sign-out",
            "get-overview",
            "get-entitlements",
            "get-upcoming-invoice",
            "list-invoices",
            "get-invoice",
            "list-credit-notes",
            "list-payments",
            "list-refunds",
            "get-company",
            "get-catalog",
            "get-usage",
            "subscribe",
            "change-plan",
            "change-quantity",
            "withdraw-change",
            "pause",
            "resume",
            "cancel",
            "withdraw-cancellation",
            "reactivate-trial",
            "change-card",
            "change-billing-details",
            "claim-coupon",
            "request-refund",
            "contact-support",
            "reopen-case",
            "withdraw-request",
            "add-person",
            "remove-person",
            "ask-for-owner",
            "set-notices",
            "accept-terms",
            "export-content",
            "restore-content");

    private Customers() {}

    /** Whether they may ask that. */
    static boolean may(Endpoint endpoint) {
        return MAY.contains(endpoint.name());
    }

    /** The names of all they may ask. */
    static Set<String> all() {
        return MAY;
    }
}
