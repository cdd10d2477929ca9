package goodterms.journal.remote;

import goodterms.core.account.Command;
import goodterms.journal.json.CommandJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a command is given: as the API's reference says, with what the address names left out of the body.
 *
 * @param path under the account's address, with fields of the command in braces
 */
record Address(String method, String path) {

    private static final String ROWS = """
            subscribe              POST   subscription
            change-plan            PUT    plan
            change-quantity        PUT    add-ons/{add-on}
            withdraw-change        DELETE scheduled-change
            pause                  POST   pause
            resume                 DELETE pause
            cancel                 POST   cancellation
            withdraw-cancellation  DELETE cancellation
            reactivate-trial       POST   trial-reactivation
            end-account            POST   end
            suspend                POST   suspension
            restore                POST   suspension-lift
            freeze                 POST   freeze
            unfreeze               POST   freeze-lift
            change-card            PUT    card
            change-billing-details PUT    billing-details
            claim-coupon           POST   coupons
            set-custom-price       POST   custom-price
            void-invoice           POST   invoices/{invoice}/voiding
            settle-refund          POST   refunds/{refund}/settlement
            report-dispute         POST   disputes
            request-refund         POST   refund-requests
            contact-support        POST   messages
            record-finding         POST   cases/{case}/findings
            record-evidence        POST   cases/{case}/evidence
            grant                  POST   cases/{case}/grant
            decline                POST   cases/{case}/declination
            approve-grant          POST   cases/{case}/grant-approval
            reject-grant           POST   cases/{case}/grant-rejection
            reopen-case            POST   cases/{case}/reopening
            withdraw-request       POST   cases/{case}/withdrawal
            answer-case            POST   cases/{case}/answers
            assign-case            PUT    cases/{case}/assignment
            note-case              POST   cases/{case}/notes
            mark-repeat-trial      PUT    repeat-trial
            add-person             POST   people
            remove-person          DELETE people/{email}
            ask-for-owner          POST   owner-question
            set-notices            PUT    notice-choices
            accept-terms           POST   terms-acceptance
            report-signals         POST   signals
            record-activity        POST   activities
            record-usage           POST   usage
            export-content         POST   exports
            export-ready           POST   exports/{export}/copy
            restore-content        POST   content-restoration
            content-deleted        POST   deletions/{deletion}/confirmation
            erase                  POST   erasure
            """;

    private static final Pattern NAMED = Pattern.compile("\\{([a-z-]+)}");
    private static final Map<String, Address> BY_COMMAND = all();

    private static Map<String, Address> all() {
        Map<String, Address> all = new HashMap<>();
        ROWS.lines().map(row -> row.split(" +")).forEach(cells -> all.put(cells[0], new Address(cells[1], cells[2])));
        return all;
    }

    /**
     * A command as it is sent.
     *
     * @param path under the account's address, filled in, with its query
     * @param body empty where nothing is left for it
     */
    record Sent(String method, String path, String body) {

        /** The same, to ask what it would do. */
        Sent preview() {
            return new Sent(method, path + (path.contains("?") ? "&" : "?") + "preview=true", body);
        }
    }

    /** How a command is sent. @throws IllegalArgumentException if it is one that only the server gives */
    static Sent of(Command command) {
        Address address = BY_COMMAND.get(command.name());
        if (address == null) {
            throw new IllegalArgumentException(command.name() + " can't be given over the API");
        }
        ObjectNode fields = (ObjectNode) CommandJson.json(command);
        fields.remove("type");
        if (fields.path("card") instanceof ObjectNode card) {
            card.retain("token");
        }
        return address.sent(fields);
    }

    private Sent sent(ObjectNode fields) {
        Matcher names = NAMED.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (names.find()) {
            JsonNode value = Objects.requireNonNull(fields.remove(names.group(1)), path);
            names.appendReplacement(filled, Matcher.quoteReplacement(encoded(value)));
        }
        names.appendTail(filled);
        if (!method.equals("DELETE")) {
            return new Sent(method, filled.toString(), fields.isEmpty() ? "" : fields.toString());
        }
        JsonNode by = fields.path("by");
        String who = by.isMissingNode() ? "" : "?by=" + encoded(by.path("name"));
        String role = by.path("role").isMissingNode() ? "" : "&role=" + encoded(by.path("role"));
        return new Sent(method, filled + who + role, "");
    }

    private static String encoded(JsonNode value) {
        // Jackson's own text of a number or a string; a plus would be read as a space in a query only.
        return URLEncoder.encode(value.asString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
