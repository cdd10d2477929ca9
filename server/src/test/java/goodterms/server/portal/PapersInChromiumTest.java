package goodterms.server.portal;

import static goodterms.server.portal.Ana.ANA;
import static goodterms.server.site.Browser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import goodterms.core.account.Command;
import goodterms.core.account.InvoiceEvent.CreditNoteIssued;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.core.invoice.BillingDetails;
import goodterms.core.invoice.LineKind;
import goodterms.server.Running;
import goodterms.server.site.Browser;
import goodterms.server.site.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices and credit notes as pages and as PDF. */
final class PapersInChromiumTest {

    @RegisterExtension
    static final Running running = Running.forAll();

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final Actor LEAD = Actor.staff("lin@example.com", "owner");
    private static final Pattern AMOUNT = Pattern.compile("−?[0-9][0-9,]*([.][0-9]+)?[ \u00a0][A-Z]{3}");

    @BeforeAll
    static void publish() throws IOException {
        Worldwide.publish(running);
    }

    /** A life that leads to every kind of line there is: plan, coupon, proration, use above a limit, add-on, credit. */
    private static Ana eventful(String country, String currency) {
        return Ana.in(running, "anytrack", country, CurrencyUnit.of(currency))
                .give(new Command.ChangeBillingDetails(
                        ANA,
                        new BillingDetails(
                                "Example Ltd", List.of("1 Example Street", "Sampletown"), Optional.of("XX123"))))
                .give(new Command.ClaimCoupon(ANA, "third"))
                .paying("personal", Interval.MONTH, "visa")
                .at("2026-03-11T11:11:00Z")
                .give(new Command.ChangePlan(ANA, Optional.of("advanced"), Optional.empty()))
                .give(new Command.ChangeQuantity(ANA, "further-property", 3))
                .using("sessions", 212_345)
                .at("2026-04-13T08:00:00Z")
                .give(new Command.ChangePlan(LEAD, Optional.of("personal"), Optional.empty()))
                .at("2026-06-03T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"DE, USD", "FR, USD", "US, USD", "JP, JPY", "KW, KWD"})
    void AM_03_every_invoice_and_credit_note_reads_back_from_its_pdf_to_the_cent(String country, String currency)
            throws IOException {
        Ana ana = eventful(country, currency);
        List<InvoiceIssued> invoices = of(ana, InvoiceIssued.class);
        List<CreditNoteIssued> notes = of(ana, CreditNoteIssued.class);
        assertThat(invoices.stream().flatMap(it -> it.lines().stream()).map(line -> line.kind()))
                .contains(LineKind.values());
        assertThat(invoices).anyMatch(it -> it.credit().isPositive());
        assertThat(notes).isNotEmpty();
        Page page = ana.open(browser, "/invoices");

        for (InvoiceIssued invoice : invoices) {
            String path = "/invoices/" + invoice.invoice().number();
            String paper = same(ana, page, path);
            assertThat(amounts(paper)).as(path).isEqualTo(stated(invoice));
            assertThat(paper).contains("Invoice ", "AnyTrack", "Example Ltd", "Sampletown", "Tax number XX123");
        }
        for (CreditNoteIssued note : notes) {
            String path = "/credit-notes/" + note.note().number();
            assertThat(amounts(same(ana, page, path)))
                    .as(path)
                    .contains(words(note.total()))
                    .containsAll(note.tax().isZero() ? List.of() : List.of(words(note.tax())));
        }
        page.context().close();
    }

    /** What stands on the paper; the page says the same amounts in the same order. */
    private static String same(Ana ana, Page page, String path) throws IOException {
        page.navigate(ana.address(path));
        String sheet = page.locator(".sheet").first().innerText();
        String paper = text(pdf(ana, page, path));
        assertThat(amounts(paper)).as(path).isEqualTo(amounts(sheet));
        return paper;
    }

    private static byte[] pdf(Ana ana, Page page, String path) {
        APIResponse answer = page.context().request().get(ana.address(path + "/pdf"));
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> amounts(String text) {
        return AMOUNT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replace('\u00a0', ' ').replace(",", ""))
                .toList();
    }

    /** What the event itself says: its lines, what they come to without tax that comes on top, tax, total, credit. */
    private static List<String> stated(InvoiceIssued it) {
        boolean taxed = it.taxRate().isPresent();
        boolean onTop = it.taxRate().filter(rate -> !rate.inclusive()).isPresent();
        List<Money> all = new ArrayList<>();
        it.lines().forEach(line -> {
            if (line.kind() == LineKind.OVERAGE) {
                all.add(line.unitPrice());
            }
            all.add(onTop ? line.net() : line.gross());
        });
        if (onTop) {
            all.add(it.total().minus(it.tax()));
            all.add(it.tax());
        }
        all.add(it.total());
        if (taxed && !onTop) {
            all.add(it.tax());
        }
        if (it.credit().isPositive()) {
            all.add(it.credit().negated());
            all.add(it.due());
        }
        return all.stream().map(PapersInChromiumTest::words).toList();
    }

    private static String words(Money money) {
        return money.getAmount().toPlainString().replace('-', '−') + " "
                + money.getCurrencyUnit().getCode();
    }

    private static <E> List<E> of(Ana ana, Class<E> kind) {
        return ana.journal().stream()
                .flatMap(event -> Stream.of(event).filter(kind::isInstance).map(kind::cast))
                .toList();
    }

    @Test
    void a_pdf_has_title_language_and_tags_and_every_font_in_it() throws IOException {
        Ana ana = eventful("DE", "USD");
        Page page = ana.open(browser, "/invoices");
        try (PDDocument document = Loader.loadPDF(pdf(ana, page, "/invoices/1"))) {
            assertThat(document.getDocumentInformation().getTitle()).matches("Invoice [0-9]+, AnyTrack");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            PDResources resources = document.getPage(0).getResources();
            List<Boolean> embedded = new ArrayList<>();
            for (COSName font : resources.getFontNames()) {
                embedded.add(resources.getFont(font).isEmbedded());
            }
            assertThat(embedded).isNotEmpty().doesNotContain(false);
        }
        page.context().close();
    }

    @Test
    void AM_09_invoices_are_listed_with_what_was_paid_and_credited() {
        Ana ana = eventful("FR", "USD");
        Page page = ana.open(browser, "/invoices");
        assertThat(page.locator(".papers li").first().innerText()).contains("Invoice ", "Paid");
        assertThat(page.locator(".papers .note").first().innerText()).contains("Credit note ", "−");
        Pictures.of(browser, page, "portal-invoices");
        page.navigate(ana.address("/invoices/1"));
        assertThat(page.locator("main").innerText()).contains("Payments and refunds", "TVA 20");
        Pictures.of(browser, page, "portal-invoice");
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Invoices"))
                .first());
        follow(page.locator(".papers .note a").first());
        assertThat(page.locator("h1").innerText()).startsWith("Credit note ");
        Pictures.of(browser, page, "portal-credit-note");
        page.context().close();
    }

    @Test
    void a_long_list_goes_on_with_older_ones() {
        Ana ana = Ana.of(running, "anytrack")
                .paying("personal", Interval.MONTH, "visa")
                .at("2028-01-05T08:00:00Z");
        Page page = ana.open(browser.plain(), "/invoices");
        assertThat(page.locator(".papers li").count()).isEqualTo(20);
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("Older invoices")));
        assertThat(page.locator(".papers li").count()).isEqualTo(3);
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("The latest")));
        assertThat(page.locator(".papers li").count()).isEqualTo(20);
        page.context().close();
    }

    @Test
    void a_paper_of_another_account_is_not_there() {
        eventful("DE", "USD");
        Page page = Ana.of(running, "anytrack").open(browser, "/invoices/1");
        assertThat(page.locator("h1").innerText()).isEqualTo("There is no such paper");
        page.navigate(page.url() + "/pdf");
        assertThat(page.locator("h1").innerText()).isEqualTo("There is no such paper");
        page.context().close();
    }
}
