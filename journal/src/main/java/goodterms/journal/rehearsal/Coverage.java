package goodterms.journal.rehearsal;

import goodterms.journal.coverage.Mention;
import goodterms.journal.story.Story;
import goodterms.journal.story.Told;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which clauses stand on a page, and which are proved by a story that passes.
 *
 * @param clauses in the order of {@code clauses.txt}
 * @param findings mentions of clauses that are not listed there
 */
public record Coverage(List<Row> clauses, List<Finding> findings) {

    public Coverage {
        clauses = List.copyOf(clauses);
        findings = List.copyOf(findings);
    }

    /**
     * One clause.
     *
     * @param stated where pages name it
     * @param passing the stories that cover it and pass
     * @param failing those that cover it and don't
     */
    public record Row(String id, String title, List<Position> stated, List<Story> passing, List<Story> failing) {

        public Row {
            stated = List.copyOf(stated);
            passing = List.copyOf(passing);
            failing = List.copyOf(failing);
        }

        /** Whether a page names it and a story proves it. */
        public boolean done() {
            return !stated.isEmpty() && !passing.isEmpty();
        }

        /** Whether it has neither. */
        public boolean open() {
            return stated.isEmpty() && passing.isEmpty();
        }
    }

    /** The coverage that a rehearsal shows. */
    public static Coverage of(Rehearsal rehearsal) {
        Map<String, List<Position>> stated = new LinkedHashMap<>();
        rehearsal.clauses().titles().keySet().forEach(id -> stated.put(id, new ArrayList<>()));
        List<Finding> findings = new ArrayList<>();
        for (CompanyStories company : rehearsal.companies()) {
            company.folder()
                    .pages()
                    .forEach(
                            (file, text) -> Mention.in(file, text).forEach(mention -> note(mention, stated, findings)));
        }
        List<Row> rows = new ArrayList<>();
        rehearsal
                .clauses()
                .titles()
                .forEach((id, title) -> rows.add(new Row(
                        id,
                        title,
                        Objects.requireNonNull(stated.get(id)),
                        covering(id, rehearsal.told(), true),
                        covering(id, rehearsal.told(), false))));
        return new Coverage(rows, findings);
    }

    private static void note(Mention mention, Map<String, List<Position>> stated, List<Finding> findings) {
        List<Position> places = stated.get(mention.clause());
        if (places == null) {
            findings.add(unlisted(mention, stated.keySet()));
        } else {
            places.add(mention.at());
        }
    }

    private static Finding unlisted(Mention mention, Set<String> known) {
        return Finding.of(
                mention.at(),
                "unknown-clause",
                "the clause " + mention.clause() + " is not listed in clauses.txt",
                Spelling.closest(mention.clause(), known)
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse("Add it there, or name another."));
    }

    private static List<Story> covering(String id, Collection<Told> told, boolean passed) {
        return told.stream()
                .filter(each -> each.passed() == passed)
                .map(Told::story)
                .filter(story -> story.covers().contains(id))
                .toList();
    }

    /** How many clauses stand on a page. */
    public long stated() {
        return clauses.stream().filter(row -> !row.stated().isEmpty()).count();
    }

    /** How many are proved by a story that passes. */
    public long proved() {
        return clauses.stream().filter(row -> !row.passing().isEmpty()).count();
    }

    /** How many stand on a page and are proved. */
    public long done() {
        return clauses.stream().filter(Row::done).count();
    }

    /** The ids of those that have neither a page nor a story. */
    public List<String> open() {
        return ids(Row::open);
    }

    /** The ids of those that stand on a page and are proved by no story. */
    public List<String> unproved() {
        return ids(row -> !row.stated().isEmpty() && row.passing().isEmpty());
    }

    /** The ids of those that a story proves and no page states. */
    public List<String> unstated() {
        return ids(row -> row.stated().isEmpty() && !row.passing().isEmpty());
    }

    private List<String> ids(Predicate<Row> wanted) {
        return clauses.stream().filter(wanted).map(Row::id).toList();
    }
}
