package goodterms.journal.company;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.core.calendar.Interval;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Limit;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Offer;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Price;
import goodterms.core.catalog.Tax;
import goodterms.core.usage.Activity;
import goodterms.journal.Example;
import goodterms.journal.Expected;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.check.Together;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CompanyFolderTest {

    private static final Path GOOD = Path.of("src/test/resources/company/good");
    private static final Path BAD = Path.of("src/test/resources/company/bad");

    @Test
    void a_company_is_its_catalogue_and_its_pages_together() {
        Company company = Example.company();
        assertThat(company.plan("pro", Instant.EPOCH))
                .contains(new Plan(
                        "pro",
                        "Pro",
                        Instant.EPOCH,
                        Map.of(
                                Interval.MONTH, Price.of(Money.parse("USD 49.00")),
                                Interval.YEAR, Price.of(Money.parse("USD 490.00"))),
                        Optional.empty(),
                        List.of(
                                new Feature("reports", "Reports", Optional.empty()),
                                new Feature("campaigns", "Campaigns", Optional.of(Activity.CAMPAIGN_STARTED))),
                        Map.of(),
                        List.of()));
        assertThat(company.plan("free", Instant.EPOCH).orElseThrow().free()).isTrue();
        assertThat(company.terms()).singleElement().satisfies(terms -> {
            assertThat(terms.from()).isEqualTo("2026-01-01T05:00:00Z");
            assertThat(terms.rules()).containsOnlyKeys(Question.REFUND, Question.CANCELLATION);
            assertThat(terms.number(Setting.TRIAL_LENGTH)).isEqualTo(12);
        });
    }

    @Test
    void a_role_grants_nothing_unless_it_says_how_much() {
        Company company = Example.company();
        assertThat(company.role("support").orElseThrow().mayGrant(Money.parse("USD 0.01")))
                .isFalse();
        assertThat(company.role("support lead").orElseThrow().mayGrant(Money.parse("USD 20.00")))
                .isTrue();
        assertThat(company.role("support lead").orElseThrow().mayGrant(Money.parse("USD 20.01")))
                .isFalse();
        assertThat(company.role("finance").orElseThrow().mayGrant(Money.parse("USD 99999.00")))
                .isTrue();
    }

    @Test
    void a_plan_has_versions_limits_and_tariffs_in_every_currency_the_company_sells_in() throws IOException {
        Company company = company("everything.yaml");
        assertThat(company.offer().currencies())
                .extracting(CurrencyUnit::getCode)
                .containsExactly("USD", "JPY", "KWD");
        Plan first = company.plan("pro", Instant.parse("2026-07-01T03:59:59Z")).orElseThrow();
        Plan second = company.plan("pro", Instant.parse("2026-07-01T04:00:00Z")).orElseThrow();
        assertThat(first.price(Interval.MONTH, CurrencyUnit.of("KWD"))).contains(Money.parse("KWD 12.000"));
        assertThat(first.limit("sessions")).isEqualTo(Limit.of(500));
        assertThat(second.price(Interval.YEAR, CurrencyUnit.of("JPY"))).contains(Money.parse("JPY 75000"));
        assertThat(second.limit("seats")).isEqualTo(Limit.UNLIMITED);
        assertThat(second.limit("sessions").beyond().orElseThrow().portions(6_500))
                .extracting(
                        portion -> portion.packages() + " of " + portion.tier().per())
                .containsExactly("5 of 1000", "1500 of 1");
        assertThat(company.offer().plansAt(Instant.parse("2026-08-01T00:00:00Z")))
                .extracting(Plan::id)
                .containsExactly("pro", "old");
        assertThat(second.addOns()).containsExactly("seat");
    }

    @Test
    void meters_add_ons_coupons_and_taxes_are_read_by_name() throws IOException {
        Offer offer = company("everything.yaml").offer();
        assertThat(offer.meter("seats")).contains(new Meter("seats", "Seats", "seat", Meter.Kind.LEVEL));
        assertThat(offer.addOn("seat").orElseThrow().raises()).contains("seats");
        Coupon coupon = offer.coupon("welcome").orElseThrow();
        assertThat(coupon.reduction()).isEqualTo(new Coupon.Reduction.Percent(2_000));
        assertThat(coupon.invoices()).contains(3);
        assertThat(coupon.claimableAt(Instant.parse("2027-01-01T04:59:59Z"))).isTrue();
        assertThat(coupon.claimableAt(Instant.parse("2027-01-01T05:00:00Z"))).isFalse();
        assertThat(offer.tax("DE")).contains(new Tax("DE", "VAT", 1_900, false));
        assertThat(offer.tax("US")).isEmpty();
    }

    private static Company company(String file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<Company> company = CompanyFolder.company(
                file, Files.readString(GOOD.resolve(file)), pages("example"), List.of(), findings);
        return company.orElseThrow(() -> new AssertionError(text(findings)));
    }

    @TestFactory
    Stream<DynamicTest> each_bad_catalogue_has_its_exact_findings() throws IOException {
        return Expected.files(BAD, ".yaml")
                .map(bad -> dynamicTest(bad.getFileName().toString(), () -> {
                    List<Finding> findings = new ArrayList<>();
                    CompanyFolder.company("company.yaml", Files.readString(bad), pages("example"), List.of(), findings);
                    Expected.compare(bad, ".txt", text(findings));
                }));
    }

    @Test
    void a_page_must_agree_with_the_catalogue() throws IOException {
        String yaml = Files.readString(Example.FOLDER.resolve("company.yaml"));
        List<Finding> findings = new ArrayList<>();
        CompanyFolder.company(
                "company.yaml",
                yaml.replace("support lead:", "team lead:").replace("currency: USD", "currency: EUR"),
                pages("sample"),
                List.of(),
                findings);
        assertThat(text(findings)).isEqualTo("""
                cancellation.md:1: other-company: the page is of sample and stands in the folder of example
                    Move it, or name example in its front matter.
                cancellation.md:1: other-currency: the page counts in USD, and prices are in EUR
                    Use one currency for both.
                refunds.md:1: other-company: the page is of sample and stands in the folder of example
                    Move it, or name example in its front matter.
                refunds.md:1: other-currency: the page counts in USD, and prices are in EUR
                    Use one currency for both.
                refunds.md:49: unknown-role: the clause later-cancellation is decided by “support lead”, a role that company.yaml doesn't list
                    Known are: support, team lead, finance.
                """);
    }

    @Test
    void a_page_quotes_what_is_sold() throws IOException {
        String page = Files.readString(Path.of("../companies/anytrack/terms/plans.md"));
        String yaml = Files.readString(Path.of("../companies/anytrack/company.yaml"));
        List<Finding> findings = new ArrayList<>();
        CompanyFolder.company(
                "company.yaml",
                yaml.replace("properties: 3", "properties: 4").replace("month: 30.00", "month: 25.00"),
                Together.check(Map.of("plans.md", page.replace("limit.free-sources", "limit.free-tags"))),
                List.of(),
                findings);
        assertThat(text(findings)).isEqualTo("""
                plans.md:16: unknown-figure: company.yaml holds no figure limit.free-tags
                    Did you mean limit.free-sources?
                plans.md:17: other-figure: the page says 3 for limit.personal-properties, and company.yaml says 4
                    Make them the same.
                plans.md:56: other-figure: the page says 30.00 for price.further-property, and company.yaml says 25.00
                    Make them the same.
                plans.md:163: other-figure: the page says 7 for limit.advanced-over-personal-properties, and company.yaml says 6
                    Make them the same.
                plans.md:163: other-figure: the page says 3 for limit.personal-properties, and company.yaml says 4
                    Make them the same.
                """);
    }

    @Test
    void a_folder_without_pages_or_with_unreadable_ones_is_no_company(@TempDir Path folder) throws IOException {
        Files.copy(Example.FOLDER.resolve("company.yaml"), folder.resolve("company.yaml"));
        assertThat(codes(CompanyFolder.read(folder))).containsExactly("no-pages");
        Files.createDirectory(folder.resolve("terms"));
        Files.write(folder.resolve("terms/refunds.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.write(folder.resolve("terms/long.md"), new byte[2_000_000]);
        Files.write(folder.resolve("terms/zero.md"), "\0".getBytes(UTF_8));
        assertThat(codes(CompanyFolder.read(folder))).containsExactly("too-long", "not-utf-8", "control-character");
        Files.delete(folder.resolve("company.yaml"));
        assertThat(codes(CompanyFolder.read(folder)))
                .containsExactly("too-long", "not-utf-8", "control-character", "missing-file");
    }

    private static List<String> codes(CompanyFolder folder) {
        assertThat(folder.company()).isEmpty();
        return folder.findings().stream().map(Finding::code).toList();
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(finding -> finding.text() + "\n").collect(Collectors.joining());
    }

    private static List<Checked> pages(String company) throws IOException {
        Map<String, String> texts =
                Map.of("refunds.md", page("refunds.md", company), "cancellation.md", page("cancellation.md", company));
        return Together.check(texts);
    }

    private static String page(String file, String company) throws IOException {
        return Files.readString(Example.FOLDER.resolve("terms").resolve(file))
                .replace("company: example", "company: " + company);
    }
}
