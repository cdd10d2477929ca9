package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_page_is_printed_as_html_under_the_name_of_its_company() {
        Terminal terminal = Terminal.run("render", "companies/grouptrack/terms/refunds.md");

        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<title>Refunds, asked and answered · GroupTrack CRM</title>",
                        "<data value=\"PT24H\" data-name=\"late-window\" class=\"figure\">24 hours</data>",
                        "We return 46.55 USD.")
                .endsWith("</html>\n");
    }

    @Test
    void a_page_is_written_to_a_file() throws IOException {
        Path file = folder.resolve("new/refunds.html");

        Terminal terminal = Terminal.run("render", "companies/grouptrack/terms/refunds.md", "--out", file.toString());

        assertThat(terminal.exit()).isZero();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void a_company_is_rendered_whole_with_a_list_of_its_pages() throws IOException {
        Terminal terminal = Terminal.run("render", "companies/anytrack", "--out", folder.toString());

        assertThat(terminal.exit()).isZero();
        assertThat(folder)
                .isDirectoryContaining("glob:**/billing.html")
                .isDirectoryContaining("glob:**/cancellation.html")
                .isDirectoryContaining("glob:**/plans.html")
                .isDirectoryContaining("glob:**/refunds.html");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<a href=\"billing.html\">Billing</a>", "<a href=\"refunds.html\">Refunds</a>");
    }

    @Test
    void a_page_with_findings_is_not_rendered() {
        Path file = folder.resolve("page.html");

        Terminal terminal =
                Terminal.run("render", "docs/guides/contradictions/pages/cancelling.md", "--out", file.toString());

        assertThat(terminal.exit()).isEqualTo(GoodTerms.FINDINGS);
        assertThat(terminal.out()).contains(": clash: ");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_folder_needs_a_place_to_be_rendered_to() {
        Terminal terminal = Terminal.run("render", "companies/anytrack");

        assertThat(terminal.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(terminal.err()).isEqualTo("A folder is rendered into another: add --out FOLDER.\n");
    }

    @Test
    void pages_of_several_companies_are_not_rendered_into_one_folder() {
        Terminal terminal = Terminal.run("render", "companies", "--out", folder.toString());

        assertThat(terminal.exit()).isEqualTo(GoodTerms.MISUSE);
        assertThat(terminal.err()).contains("render them company by company");
    }
}
