package goodterms.server.api;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.invoice.Document;
import goodterms.core.ledger.Rhythm;
import goodterms.journal.books.AccountBooks;
import goodterms.journal.books.HledgerText;
import goodterms.journal.json.EventJson;
import goodterms.server.store.Kept;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked for the money of an account, as its journal tells it. */
final class MoneyQueries {

    private static final String TAG = "money";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;

    MoneyQueries(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        String account = Endpoint.ACCOUNT;
        return List.of(
                list("invoices", "list-invoices", "The invoices of an account", MoneyQueries::invoice),
                list("credit-notes", "list-credit-notes", "The credit notes of an account", MoneyQueries::note),
                list("payments", "list-payments", "What was asked of the customer's cards", MoneyQueries::payment),
                list("refunds", "list-refunds", "What went back, or is on its way", MoneyQueries::refund),
                Endpoint.get(
                        account + "/books",
                        "get-books",
                        TAG,
                        "The books of an account, as a plain-text journal for hledger",
                        "books",
                        this::books));
    }

    private Endpoint list(
            String noun, String name, String summary, BiConsumer<Map<String, ObjectNode>, Event> reading) {
        return Endpoint.get(Endpoint.ACCOUNT + "/" + noun, name, TAG, summary, "document-list", (connection, call) -> {
            Map<String, ObjectNode> found = new LinkedHashMap<>();
            journal(connection, call).forEach(event -> reading.accept(found, event));
            ObjectNode json = JSON.objectNode();
            json.putArray("items").addAll(found.values());
            return Answer.ok(json);
        });
    }

    private List<Event> journal(Connection connection, Call call) throws SQLException {
        return Journal.all(connection, call.company(), commands.account(connection, call));
    }

    private static void invoice(Map<String, ObjectNode> found, Event event) {
        switch (event) {
            case InvoiceEvent.InvoiceIssued it ->
                found.put(
                        it.invoice().toString(),
                        shown(it).put("status", it.due().isZero() ? "settled" : "open"));
            case InvoiceEvent.InvoiceVoided it -> standing(found, it.invoice(), "voided");
            case InvoiceEvent.InvoiceWrittenOff it -> standing(found, it.invoice(), "written-off");
            case PaymentEvent.PaymentSucceeded it -> standing(found, it.invoice(), "paid");
            case InvoiceEvent.DocumentNumbered it -> numbered(found, it, Document.Kind.INVOICE);
            default -> {}
        }
    }

    private static void note(Map<String, ObjectNode> found, Event event) {
        switch (event) {
            case InvoiceEvent.CreditNoteIssued it ->
                found.put(Document.of(it.note()).toString(), shown(it));
            case InvoiceEvent.DocumentNumbered it -> numbered(found, it, Document.Kind.CREDIT_NOTE);
            default -> {}
        }
    }

    private static void payment(Map<String, ObjectNode> found, Event event) {
        switch (event) {
            case PaymentEvent.PaymentAttempted it ->
                found.put(it.payment().toString(), shown(it).put("status", "awaited"));
            case PaymentEvent.PaymentSucceeded it -> standing(found, it.payment(), "succeeded");
            case PaymentEvent.PaymentFailed it -> standing(found, it.payment(), "failed");
            default -> {}
        }
    }

    private static void refund(Map<String, ObjectNode> found, Event event) {
        switch (event) {
            case RefundEvent.RefundOrdered it ->
                found.put(it.refund().toString(), shown(it).put("status", "ordered"));
            case RefundEvent.Refunded it -> it.refund().ifPresent(refund -> standing(found, refund, "refunded"));
            case RefundEvent.RefundFailed it -> standing(found, it.refund(), "failed");
            case RefundEvent.RefundRetried it -> standing(found, it.refund(), "ordered");
            case RefundEvent.RefundSettled it -> standing(found, it.refund(), "settled");
            default -> {}
        }
    }

    /** What an event says, without its type. */
    private static ObjectNode shown(Event event) {
        ObjectNode json = (ObjectNode) EventJson.json(event);
        json.remove("type");
        return json;
    }

    private static void standing(Map<String, ObjectNode> found, Object id, String status) {
        ObjectNode json = found.get(id.toString());
        if (json != null) {
            json.put("status", status);
        }
    }

    private static void numbered(Map<String, ObjectNode> found, InvoiceEvent.DocumentNumbered it, Document.Kind kind) {
        ObjectNode json = found.get(it.document().toString());
        if (json != null && it.document().kind() == kind) {
            json.put("number", it.number());
        }
    }

    private Answer books(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        var company = commands.company(connection, call);
        LocalDate last = LocalDate.ofInstant(Commands.now(kept, call.now()), company.zone());
        AccountBooks books = AccountBooks.of(
                call.account().value(),
                Journal.all(connection, call.company(), kept),
                kept.account().profile().currency(),
                company.zone(),
                Rhythm.MONTH,
                last);
        String text = HledgerText.of("The books of " + call.account() + " at " + company.name() + ".", List.of(books));
        return Answer.ok(JSON.objectNode().put("until", last.toString()).put("journal", text));
    }
}
