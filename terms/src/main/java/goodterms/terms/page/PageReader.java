package goodterms.terms.page;

import goodterms.terms.clause.PageId;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Sha256;
import goodterms.terms.source.SourceText;
import goodterms.terms.source.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a page of terms from its Markdown. */
public final class PageReader {

    private static final int MOST_CHARACTERS = 200_000;
    /** Each clause about a question has a bit of a long when it is decided. */
    private static final int MOST_CLAUSES = 64;
    /** A row is filled up to the width of its table, so that a small page can make a huge one. */
    private static final int MOST_CELLS = 20_000;

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    private PageReader() {}

    /**
     * A page, or why it can't be read.
     *
     * @param page missing where not even the front matter can be read
     * @param findings in the order of the page
     */
    public record Reading(Optional<Page> page, List<Finding> findings) {
        public Reading {
            findings = findings.stream().sorted(Finding.BY_PLACE).toList();
        }
    }

    /** Reads a page; lines end with {@code \n}. */
    public static Reading read(String file, String text) {
        try {
            refuseLong(file, text);
            SourceText.refuseUnseen(file, text);
            FrontMatterReader.Head head = new FrontMatterReader(file).read(text);
            Node document = document(file, text, head.lines());
            Set<String> anchors = Anchors.of(document);
            Walk walk = new Walk(file, text.lines().toList(), head.front().currency(), anchors);
            walk.through(document);
            refuseMany(file, walk);
            FrontMatter front = head.front();
            PageId id = new PageId(front.company(), front.page(), front.updated(), Sha256.hex(text));
            Page page = new Page(
                    file, text, id, front, walk.passages(), walk.clauses(), walk.examples(), anchors, walk.links());
            return new Reading(Optional.of(page), walk.findings());
        } catch (Unreadable unreadable) {
            return new Reading(Optional.empty(), List.of(unreadable.finding()));
        }
    }

    private static Node document(String file, String text, int headLines) {
        try {
            return markdown(text, headLines);
        } catch (IllegalArgumentException tooManyCells) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "too-long",
                    "the tables of the page have more than " + MOST_CELLS + " cells",
                    "Split them, or write them as lists.");
        }
    }

    /** The Markdown tree of a page, its lines counted from the top of the file. */
    public static Node markdown(String text, int headLines) {
        String body = text.lines().skip(headLines).collect(Collectors.joining("\n", "\n".repeat(headLines), "\n"));
        return MARKDOWN.parse(body);
    }

    /** How many lines the front matter of a page takes. */
    public static int headLines(Page page) {
        return new FrontMatterReader(page.file()).read(page.text()).lines();
    }

    private static void refuseLong(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "too-long",
                    "the page has " + text.length() + " characters, more than " + MOST_CHARACTERS,
                    "Split it into several pages.");
        }
    }

    private static void refuseMany(String file, Walk walk) {
        if (walk.clauses().size() > MOST_CLAUSES) {
            throw new Unreadable(
                    Position.line(file, 1),
                    "too-many-clauses",
                    "the page has " + walk.clauses().size() + " clauses, more than " + MOST_CLAUSES,
                    "Split it into several pages, each governing a question of its own.");
        }
    }
}
