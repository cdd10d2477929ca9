package goodterms.server.portal;

import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.server.billing.Line;
import goodterms.server.billing.Paper;
import goodterms.server.store.Journal;
import goodterms.server.store.Sought;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Invoices and credit notes: listed, each as a page and as PDF, with what was paid and given back. */
final class PaperPages {

    private static final int MOST = 20;
    private static final String PLACE = "/invoices";

    /**
     * A document, and what came of it in money.
     *
     * @param line how it is listed
     */
    private record Found(Printed printed, Listed line, List<Settled> settled) {}

    private final Works works;

    PaperPages(Works works) {
        this.works = works;
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        works.show(routes, PLACE, this::list);
        works.show(routes, PLACE + "/{place}", (connection, customer) -> page(customer, invoice(connection, customer)));
        works.show(
                routes, PLACE + "/{place}/pdf", (connection, customer) -> pdf(customer, invoice(connection, customer)));
        works.show(
                routes,
                "/credit-notes/{place}",
                (connection, customer) -> page(customer, creditNote(connection, customer)));
        works.show(
                routes,
                "/credit-notes/{place}/pdf",
                (connection, customer) -> pdf(customer, creditNote(connection, customer)));
        return routes.build();
    }

    private ServerResponse list(Connection connection, Customer customer) throws SQLException {
        int before = number(customer.visit().form().text("before")).orElse(Integer.MAX_VALUE);
        String company = customer.company().id();
        List<Line> more = Line.latest(
                connection, company, Paper.INVOICE, customer.account().id(), before, MOST + 1);
        List<Line> lines = more.subList(0, Math.min(MOST, more.size()));
        List<Line> notes = Line.about(
                connection,
                company,
                Paper.CREDIT_NOTE,
                customer.account().id(),
                Paper.INVOICE,
                lines.stream().map(Line::place).toList());
        return works.page(
                200,
                customer,
                "invoices",
                "Invoices",
                PLACE,
                Optional.empty(),
                Map.of(
                        "rows",
                        lines.stream()
                                .map(line -> Listed.of(customer, line, notes))
                                .toList(),
                        "first",
                        before == Integer.MAX_VALUE,
                        "older",
                        more.size() > MOST ? Optional.of(lines.getLast().place()) : Optional.empty()));
    }

    private static Optional<Integer> number(String written) {
        return Optional.of(written).filter(it -> it.matches("[1-9][0-9]{0,8}")).map(Integer::parseInt);
    }

    private Optional<Found> invoice(Connection connection, Customer customer) throws SQLException {
        Optional<Integer> place = number(customer.visit().part("place"));
        Optional<InvoiceIssued> issued = place.isEmpty() ? Optional.empty() : issued(connection, customer, place.get());
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        Line line = line(connection, customer, Paper.INVOICE, place.get());
        return Optional.of(new Found(
                Printed.of(customer, issued.get(), line),
                Listed.of(customer, line, List.of()),
                Settled.of(connection, customer, place.get())));
    }

    private Optional<Found> creditNote(Connection connection, Customer customer) throws SQLException {
        int place = number(customer.visit().part("place")).orElse(0);
        Optional<CreditNoteIssued> note = Journal.events(
                        connection,
                        customer.company().id(),
                        customer.kept(),
                        Sought.document("credit-note-issued", "note", place))
                .stream()
                .map(CreditNoteIssued.class::cast)
                .findFirst();
        if (note.isEmpty()) {
            return Optional.empty();
        }
        int invoice = note.get().invoice().number();
        InvoiceIssued of = issued(connection, customer, invoice).orElseThrow();
        Line line = line(connection, customer, Paper.CREDIT_NOTE, place);
        return Optional.of(new Found(
                Printed.of(customer, note.get(), line, of, line(connection, customer, Paper.INVOICE, invoice)),
                Listed.note(customer.wording(), line),
                List.of()));
    }

    private static Optional<InvoiceIssued> issued(Connection connection, Customer customer, int place)
            throws SQLException {
        return Journal.events(
                        connection,
                        customer.company().id(),
                        customer.kept(),
                        Sought.document("invoice-issued", "invoice", place))
                .stream()
                .map(InvoiceIssued.class::cast)
                .findFirst();
    }

    private static Line line(Connection connection, Customer customer, Paper paper, int place) throws SQLException {
        return Line.latest(
                        connection,
                        customer.company().id(),
                        paper,
                        customer.account().id(),
                        place + 1,
                        1)
                .getFirst();
    }

    private ServerResponse page(Customer customer, Optional<Found> found) {
        return found.map(it -> works.page(
                        200,
                        customer,
                        "paper",
                        it.printed().title(),
                        PLACE,
                        Optional.empty(),
                        Map.of(
                                "printed", it.printed(),
                                "state", it.line().state(),
                                "open", it.line().open(),
                                "settled", it.settled())))
                .orElseGet(() -> missing(customer));
    }

    private ServerResponse missing(Customer customer) {
        return Refused.page(
                works,
                404,
                customer,
                new Refused(
                        "There is no such paper",
                        "This account has no invoice or credit note at this address.",
                        Banner.Way.first(PLACE, "All invoices")));
    }

    private ServerResponse pdf(Customer customer, Optional<Found> found) {
        if (found.isEmpty()) {
            return missing(customer);
        }
        Printed printed = found.get().printed();
        String html = works.documents().text("portal/print", Map.of("printed", printed));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + printed.file() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(Pdf.of(html));
    }
}
