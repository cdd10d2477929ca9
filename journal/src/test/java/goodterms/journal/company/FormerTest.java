package goodterms.journal.company;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.journal.Example;
import goodterms.terms.source.Finding;
import goodterms.terms.vocabulary.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerTest {

    @TempDir
    private Path folder;

    /** The example with its pages as a former version, of another day and with another length of the trial. */
    private void published(String name, String updated) throws IOException {
        Files.copy(Example.FOLDER.resolve("company.yaml"), folder.resolve("company.yaml"));
        Path former = Files.createDirectories(folder.resolve("terms/former/" + name));
        try (Stream<Path> pages = Files.list(Example.FOLDER.resolve("terms"))) {
            for (Path page : pages.toList()) {
                String text = Files.readString(page);
                Files.writeString(folder.resolve("terms").resolve(page.getFileName()), text);
                Files.writeString(
                        former.resolve(page.getFileName()),
                        text.replaceFirst("updated: .*", "updated: " + updated)
                                .replace("[12-day](#trial.length)", "[9-day](#trial.length)"));
            }
        }
    }

    private List<String> findings() throws IOException {
        return CompanyFolder.read(folder).findings().stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    @Test
    void a_company_has_the_version_in_force_at_each_moment() throws IOException {
        published("2025-03-01", "2025-03-01");
        Company company = CompanyFolder.read(folder).company().orElseThrow();
        assertThat(company.terms())
                .extracting(Terms::from)
                .extracting(Object::toString)
                .containsExactly("2025-03-01T05:00:00Z", "2026-01-01T05:00:00Z");
        assertThat(company.terms())
                .extracting(terms -> terms.number(Setting.TRIAL_LENGTH))
                .containsExactly(9L, 12L);
        assertThat(company.terms().getFirst().pages())
                .hasSameSizeAs(company.terms().getLast().pages());
    }

    @Test
    void a_former_version_is_named_by_the_day_of_its_latest_page() throws IOException {
        published("2025-03-02", "2025-03-01");
        assertThat(findings()).containsExactly("former-name");
    }

    @Test
    void a_former_version_needs_a_day_for_its_name() throws IOException {
        published("spring", "2025-03-01");
        assertThat(findings()).containsExactly("former-name");
    }

    @Test
    void two_versions_are_never_of_one_day() throws IOException {
        published("2026-01-01", "2026-01-01");
        assertThat(findings()).containsExactly("version-twice");
    }

    @Test
    void a_page_is_never_of_an_earlier_day_than_before() throws IOException {
        published("2026-05-01", "2026-05-01");
        assertThat(findings()).containsExactly("page-runs-backwards");
    }

    @Test
    void a_former_version_is_checked_like_any_other() throws IOException {
        published("2025-03-01", "2025-03-01");
        Path page = folder.resolve("terms/former/2025-03-01/refunds.md");
        Files.writeString(page, Files.readString(page).replaceFirst("(?s)```example.*?```", ""));
        assertThat(CompanyFolder.read(folder).company()).isEmpty();
        assertThat(findings()).contains("no-example");
    }
}
