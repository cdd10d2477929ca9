package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final String HEAD = """
            ---
            company: example
            page: %s
            updated: 2026-11-01
            currency: USD
            governs: []
            ---

            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void two_pages_of_which_one_links_to_the_other() throws IOException {
        Files.createDirectory(folder.resolve("terms"));
        Files.writeString(folder.resolve("terms/first.md"), HEAD.formatted("first") + "See [the second](second.md).\n");
        Files.writeString(folder.resolve("terms/second.md"), HEAD.formatted("second") + "Nothing else.\n");
    }

    @Test
    void a_linked_folder_is_read_like_the_folder_it_leads_to() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("terms"));

        assertThat(Terminal.run("check", link.toString()).out()).endsWith("2 pages checked: nothing to mend\n");
        assertThat(Terminal.run("check", link.resolve("first.md").toString()).out())
                .endsWith("1 page checked: nothing to mend\n");
    }

    @Test
    void a_neighbour_that_cannot_be_read_is_no_fault_of_the_page() throws IOException {
        // Where there is no such file, the link leads nowhere and is no neighbour.
        Files.createSymbolicLink(folder.resolve("terms/locked.md"), Path.of("/proc/self/mem"));

        assertThat(Terminal.run("check", folder.resolve("terms/first.md").toString()))
                .satisfies(said -> assertThat(said.err()).isEmpty())
                .satisfies(said -> assertThat(said.exit()).isEqualTo(GoodTerms.FINE));
    }

    @Test
    void what_may_not_be_read_is_misuse_and_said_in_words() {
        assertThat(Misuse.reading(Path.of("locked.md"), new AccessDeniedException("locked.md")))
                .hasMessage("locked.md can't be read: permission is denied.");
        assertThat(Misuse.reading(Path.of("broken.md"), new IOException("Input/output error")))
                .hasMessage("broken.md can't be read: Input/output error.");
    }

    @Test
    void a_folder_where_one_file_is_needed_is_misuse_and_called_a_folder() {
        String first = folder.resolve("terms/first.md").toString();
        Terminal page = Terminal.run("decide", folder.toString(), first);
        Terminal facts = Terminal.run("diff", first, folder.toString());

        assertThat(page.err()).isEqualTo(folder + " is a folder; name one file.\n");
        assertThat(facts.err()).isEqualTo(page.err());
        assertThat(page.exit()).isEqualTo(GoodTerms.MISUSE);
    }
}
