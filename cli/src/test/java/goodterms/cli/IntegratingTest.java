package goodterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small products and the guide that walks through them. */
final class IntegratingTest {

    private static final Path GUIDE = Path.of("docs/guides/integrate.md");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> shared = Files.walk(Path.of("products"));
                Stream<Path> own = Files.walk(Path.of("companies"))) {
            return Stream.concat(shared, own)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    /** Lines without what they are indented by. */
    private static String plain(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void what_the_guide_quotes_stands_in_a_product() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path source : sources()) {
            sources.add(plain(Files.readString(source)));
        }
        List<String> quoted = new ArrayList<>();
        Parser.builder().build().parse(Files.readString(GUIDE)).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                quoted.add(block.getLiteral());
            }
        });
        assertThat(quoted)
                .hasSizeGreaterThan(5)
                .allSatisfy(code -> assertThat(sources).anyMatch(source -> source.contains(plain(code))));
    }

    @Test
    void the_products_use_the_jdk_alone_and_compile_without_a_warning(@TempDir Path into) throws IOException {
        assertThat(sources()).hasSizeGreaterThan(4);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-Xlint:all", "-proc:none", "-cp", into.toString(), "-d", into.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        assertThat(said.toString()).isEmpty();
        assertThat(into.resolve("companies/grouptrack/product/GroupTrack.class"))
                .exists();
    }
}
