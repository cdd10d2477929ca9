package goodterms.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.terms.source.Finding;
import goodterms.terms.source.SourceText;
import goodterms.terms.source.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages under {@code docs/pages}: good ones without a finding, bad ones with exactly those written beside them. */
class PageFolderTest {

    private static final Path PAGES = Path.of("../docs/pages");
    private static final Path REFERENCE = Path.of("../docs/reference/findings.md");
    /** Set to write what is found beside the bad pages, instead of comparing. */
    private static final boolean UPDATE = Boolean.getBoolean("expected.update");
    /** Findings about other files, about several pages, and those of a solver that gave up, which have tests of their own. */
    private static final Set<String> NOT_OF_PAGES =
            Set.of("not-one-key", "duplicate-page", "governed-twice", "other-company", "not-proved", "not-utf-8");

    @TestFactory
    Stream<DynamicTest> a_good_page_has_no_finding() {
        List<Path> pages = pages("good");
        assertThat(pages).hasSizeGreaterThanOrEqualTo(20);
        return pages.stream()
                .map(page -> dynamicTest(
                        page.getFileName().toString(),
                        () -> assertThat(text(page)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_bad_page_has_its_exact_findings() {
        List<Path> pages = pages("bad");
        assertThat(pages).hasSizeGreaterThanOrEqualTo(90);
        return pages.stream().map(page -> dynamicTest(page.getFileName().toString(), () -> compare(page)));
    }

    private static void compare(Path page) throws IOException {
        Path expected = Path.of(page.toString().replace(".md", ".txt"));
        String found = text(page) + "\n";
        if (UPDATE) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @Test
    void every_kind_of_finding_has_a_bad_page() {
        Set<String> shown = pages("bad").stream()
                .flatMap(page -> findings(page).stream())
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = FindingCodes.inSources();
        codes.removeAll(NOT_OF_PAGES);
        assertThat(shown).containsExactlyElementsOf(codes);
    }

    @Test
    void every_kind_of_finding_has_a_section_in_the_reference_and_every_section_a_kind() throws IOException {
        Set<String> sections = Pattern.compile("(?m)^### `([a-z0-9-]+)`$")
                .matcher(Files.readString(REFERENCE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sections).containsExactlyElementsOf(FindingCodes.inSources());
    }

    private static List<Path> pages(String folder) {
        try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        return findings(page).stream().map(Finding::text).collect(Collectors.joining("\n"));
    }

    private static List<Finding> findings(Path page) {
        String file = page.getFileName().toString();
        try {
            return Check.of(file, SourceText.decode(file, Files.readAllBytes(page)))
                    .findings();
        } catch (Unreadable unreadable) {
            return List.of(unreadable.finding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
