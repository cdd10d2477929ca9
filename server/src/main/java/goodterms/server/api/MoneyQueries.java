package goodterms.server.api;

import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.identity.AccountId;
import goodterms.core.ledger.Rhythm;
import goodterms.journal.books.AccountBooks;
import goodterms.journal.books.HledgerText;
import goodterms.journal.json.EventJson;
import goodterms.server.billing.Line;
import goodterms.server.billing.Paper;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table at which is asked for money: of one account, or of all. */
final class MoneyQueries {

    private static final String TAG = "money";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Commands commands;

    MoneyQueries(Commands commands) {
        this.commands = commands;
    }

    List<Endpoint> all() {
        Endpoint invoice = Endpoint.get(
                Endpoint.ACCOUNT + "/invoices/{invoice}",
                "get-invoice",
                TAG,
                "An invoice with its lines",
                "invoice",
                this::invoice);
        Endpoint books = Endpoint.get(
                Endpoint.ACCOUNT + "/books",
                "get-books",
                TAG,
                "The books of an account, as a plain-text journal for hledger",
                "books",
                this::books);
        return Stream.concat(
                        Stream.of(
                                        lists(Paper.INVOICE, "invoices", "invoices"),
                                        lists(Paper.CREDIT_NOTE, "credit-notes", "credit notes"),
                                        lists(Paper.PAYMENT, "payments", "payments"),
                                        lists(Paper.REFUND, "refunds", "refunds"))
                                .flatMap(List::stream),
                        Stream.of(invoice, books))
                .toList();
    }

    /** A list of an account, and the same of all accounts. */
    private List<Endpoint> lists(Paper paper, String noun, String words) {
        Endpoint own = Endpoint.get(
                Endpoint.ACCOUNT + "/" + noun,
                "list-" + noun,
                TAG,
                "The " + words + " of an account",
                "document-list",
                (connection, call) -> {
                    // Who asks for an account that isn't there is told so.
                    Kept kept = commands.account(connection, call);
                    return list(
                            connection, call, paper, Optional.of(kept.account().id()));
                });
        Endpoint everybodys = Endpoint.get(
                Endpoint.COMPANY + "/" + noun,
                "list-all-" + noun,
                TAG,
                "The " + words + " of all accounts",
                "document-list",
                (connection, call) -> list(connection, call, paper, Optional.empty()));
        return List.of(own.with(Cursor.PARAMETERS), everybodys.with(Cursor.PARAMETERS));
    }

    private static Answer list(Connection connection, Call call, Paper paper, Optional<AccountId> account)
            throws SQLException {
        String after = Cursor.after(call);
        int space = after.indexOf(' ');
        if (!after.isEmpty() && !after.matches("[0-9]{1,9} .*")) {
            throw Problem.field("/cursor", "This cursor is of another list.");
        }
        List<Line> lines = Line.of(
                connection,
                call.company(),
                paper,
                account,
                after.substring(space + 1),
                space < 0 ? 0 : Integer.parseInt(after.substring(0, space)),
                Cursor.limit(call) + 1);
        return Answer.ok(
                Cursor.page(call, lines, line -> shown(paper, line), line -> line.place() + " " + line.account()));
    }

    private static JsonNode shown(Paper paper, Line line) {
        ObjectNode json = JSON.objectNode().put("account", line.account()).put(paper.noun(), line.place());
        line.fields().forEach((name, value) -> json.set(name.replace('_', '-'), Shown.json(value)));
        // Which clock a number is of is ours to know: of accounts that live by the time of day it is none.
        json.remove("clock");
        return json;
    }

    private Answer invoice(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        String number = call.part("invoice");
        int place = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        InvoiceIssued issued =
                Journal.events(connection, call.company(), kept, Sought.document("invoice-issued", "invoice", place))
                        .stream()
                        .map(InvoiceIssued.class::cast)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("There is no invoice " + number + "."));
        ObjectNode json = said(issued);
        String account = kept.account().id().value();
        Line.of(
                        connection,
                        call.company(),
                        Paper.INVOICE,
                        Optional.of(kept.account().id()),
                        account,
                        place - 1,
                        1)
                .forEach(line -> json.setAll((ObjectNode) shown(Paper.INVOICE, line)));
        return Answer.ok(json);
    }

    /** What an event says, without its type. */
    private static ObjectNode said(Event event) {
        ObjectNode json = (ObjectNode) EventJson.json(event);
        json.remove("type");
        return json;
    }

    private Answer books(Connection connection, Call call) throws SQLException {
        Kept kept = commands.account(connection, call);
        var company = commands.company(connection, call);
        LocalDate last = LocalDate.ofInstant(Commands.now(kept, call.now()), company.zone());
        AccountBooks books = AccountBooks.of(
                call.account().value(),
                Journal.events(connection, call.company(), kept, Sought.ALL),
                kept.account().profile().currency(),
                company.zone(),
                Rhythm.MONTH,
                last);
        String text = HledgerText.of("The books of " + call.account() + " at " + company.name() + ".", List.of(books));
        return Answer.ok(JSON.objectNode().put("until", last.toString()).put("journal", text));
    }
}
