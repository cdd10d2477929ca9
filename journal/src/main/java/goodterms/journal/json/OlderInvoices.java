package goodterms.journal.json;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invoices as they were written before they had lines: one plan for one period, without add-ons, coupons and tax. */
final class OlderInvoices {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OlderInvoices() {}

    /** From version 1 to 2: the price becomes the one line, and the contract was taken when it was made. */
    static ObjectNode withLines(ObjectNode invoice) {
        ObjectNode contract = (ObjectNode) invoice.get("contract");
        contract.set("taken-at", contract.get("made-at"));
        contract.set("add-ons", JSON.arrayNode());
        JsonNode none = nothing(invoice.get("total"));
        ArrayNode lines = JSON.arrayNode();
        lines.add(line(contract, invoice.get("period"), invoice.get("total"), none));
        invoice.set("lines", lines);
        invoice.set("tax", none);
        return invoice;
    }

    private static ObjectNode line(JsonNode contract, JsonNode period, JsonNode total, JsonNode none) {
        ObjectNode line = JSON.objectNode().put("kind", "plan");
        line.set(
                "item",
                JSON.objectNode()
                        .put("kind", "plan")
                        .put("id", contract.get("plan").stringValue()));
        line.put("quantity", 1);
        line.set("unit-price", contract.get("price"));
        line.put("per", 1);
        line.set("from", period.get("from"));
        line.set("until", period.get("until"));
        line.set("net", total);
        line.set("tax", none);
        return line;
    }

    /** Zero, with the decimals of the amount. */
    private static JsonNode nothing(JsonNode amount) {
        CurrencyUnit currency = CurrencyUnit.of(amount.get("currency").stringValue());
        return JSON.objectNode()
                .put("amount", Money.zero(currency).getAmount().toPlainString())
                .put("currency", currency.getCode());
    }
}
