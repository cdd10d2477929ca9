package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void every_link_of_the_documents_leads_to_a_file() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : Documents.all()) {
            String text = Files.readString(document);
            // A page of terms among the documents may be wrong on purpose; `check` reads its links.
            links(text.startsWith("---\n") ? "" : text).stream()
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .forEach(link -> broken.add(document + " links to " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void links_within_a_page_and_to_other_sites_are_no_files() {
        assertThat(links("[a](b.md) [c](d/e.md#f) [g](#h) [i](https://example.com) `[j](k.md)`"))
                .containsExactly("b.md", "d/e.md");
    }

    /** The files a text links to, as it names them. */
    private static List<String> links(String text) {
        List<String> files = new ArrayList<>();
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String file = link.getDestination().replaceFirst("#.*", "");
                if (!file.isEmpty() && !file.contains(":")) {
                    files.add(file);
                }
                visitChildren(link);
            }
        });
        return files;
    }
}
