package goodterms.cli;

import goodterms.terms.check.Check.Checked;
import goodterms.terms.page.Page;
import goodterms.terms.render.Html;
import goodterms.terms.render.Index;
import goodterms.terms.render.Site;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code goodterms render}: the pages customers see. */
@Command(
        name = "render",
        description = "Make the HTML that customers read, from a page or from all pages of a company.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    private static final String SCREEN = "-";
    private static final String CATALOGUE = "company.yaml";

    @Mixin
    private final Screen screen = new Screen();

    @Parameters(paramLabel = "PAGE", description = "A page, or a company's folder.")
    private Path path = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write: a file (- for the screen, which is usual), or for a folder another folder.")
    private Optional<String> out = Optional.empty();

    @Override
    public Integer call() {
        boolean folder = Files.isDirectory(path);
        if (folder && out.filter(to -> !to.equals(SCREEN)).isEmpty()) {
            throw new Misuse("A folder is rendered into another: add --out FOLDER.");
        }
        Pages pages = Pages.read(List.of(path));
        List<Checked> checked = pages.check();
        List<Finding> findings = new ArrayList<>(pages.unreadable());
        checked.forEach(page -> findings.addAll(page.findings()));
        if (!findings.isEmpty()) {
            findings.forEach(finding -> screen.print(finding.text() + "\n"));
            return GoodTerms.FINDINGS;
        }
        if (folder) {
            all(checked, Path.of(out.orElseThrow()));
        } else {
            alone(checked.getFirst());
        }
        return GoodTerms.FINE;
    }

    private void alone(Checked checked) {
        Page page = checked.page().orElseThrow();
        String html = Html.of(page, checked.policy().orElseThrow(), Site.alone(company(page)));
        String to = out.orElse(SCREEN);
        if (to.equals(SCREEN)) {
            screen.print(html.stripTrailing());
        } else {
            write(Path.of(to), html);
        }
    }

    private void all(List<Checked> checked, Path into) {
        List<Page> pages =
                checked.stream().map(page -> page.page().orElseThrow()).toList();
        if (pages.stream()
                        .map(page -> Path.of(page.file()).toAbsolutePath().getParent())
                        .distinct()
                        .count()
                > 1) {
            throw new Misuse("The pages in " + path + " stand in several folders: render them company by company.");
        }
        Site site = new Site(
                company(pages.getFirst()),
                pages.stream()
                        .map(page -> new Site.Entry(name(page), Html.title(page)))
                        .toList());
        Map<String, String> documents = new LinkedHashMap<>();
        checked.forEach(page -> documents.put(
                name(page.page().orElseThrow()).replaceFirst("\\.md$", ".html"),
                Html.of(page.page().orElseThrow(), page.policy().orElseThrow(), site)));
        if (documents.putIfAbsent("index.html", Index.of(site)) != null) {
            throw new Misuse("The page index.md leaves no place for the list of all pages: give it another name.");
        }
        documents.forEach((file, html) -> write(into.resolve(file), html));
    }

    private static String name(Page page) {
        return Path.of(page.file()).getFileName().toString();
    }

    /** The company's name where {@code company.yaml} stands beside the page or one folder up; else its short name. */
    private static String company(Page page) {
        return Stream.iterate(Path.of(page.file()).toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
                .limit(2)
                .map(folder -> folder.resolve(CATALOGUE))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(RenderCommand::name)
                .orElse(page.front().company());
    }

    private static String name(Path catalogue) {
        try {
            return Fields.of(YamlReader.read(catalogue.toString(), 1, Pages.text(catalogue)))
                    .text("name");
        } catch (Unreadable unreadable) {
            throw new Misuse(unreadable.finding().text());
        }
    }

    private void write(Path file, String html) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, html);
            screen.print(file.toString().replace('\\', '/'));
        } catch (IOException e) {
            throw new Misuse("The file " + file + " can't be written: " + e.getMessage() + ".");
        }
    }
}
