package goodterms.server.console;

import goodterms.server.pages.Edition;
import goodterms.server.site.Form;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Rules;
import goodterms.terms.map.Axis;
import goodterms.terms.map.Band;
import goodterms.terms.map.BandWords;
import goodterms.terms.map.Cell;
import goodterms.terms.map.Choosing;
import goodterms.terms.map.OutcomeMap;
import goodterms.terms.map.Viewpoint;
import goodterms.terms.phrase.Phrases;
import goodterms.terms.vocabulary.Output;
import goodterms.terms.vocabulary.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The map of a page, or of two versions of it side by side: which clause decides, over two things that vary.
 *
 * @param editions the versions, the published one first
 * @param choosing which other maps there are
 * @param deciders what decides somewhere on it; each has the number of its place, from 1
 */
public record MapView(
        List<Edition> editions, Question question, Choosing choosing, OutcomeMap map, List<Cell> deciders) {

    /** How many patterns there are; the next ones begin anew, and are told apart by their numbers. */
    public static final int PATTERNS = 8;

    private static final int WIDTH = 560;
    private static final int MARGIN = 30;
    private static final int ROW = 46;
    private static final int SCALE = 44;

    /** Before the names of facts in forms. */
    private static final String FACT = "is.";

    /** The map that is chosen, or the one that tells most; none if the versions have no question in common. */
    static Optional<MapView> of(List<Edition> editions, Form form) {
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        Optional<Question> question = Arrays.stream(Question.values())
                .filter(it -> editions.stream()
                        .allMatch(edition -> edition.policy().rules(it).isPresent()))
                .reduce((first, other) -> form.text("question").equals(other.word()) ? other : first);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        List<Rules> rules = editions.stream()
                .flatMap(edition -> edition.policy().rules(question.get()).stream())
                .toList();
        Choosing choosing = new Choosing(question.get(), rules);
        String output = outputs(rules).stream()
                .filter(form.text("output")::equals)
                .findFirst()
                .orElse(outputs(rules).getFirst());
        return choosing.best(output, form.given("across"), form.given("down"), chosen(choosing, form))
                .map(view -> {
                    OutcomeMap map = OutcomeMap.of(question.get(), rules, view);
                    return new MapView(editions, question.get(), choosing, map, map.deciders());
                });
    }

    private static List<String> outputs(List<Rules> rules) {
        return rules.stream()
                .flatMap(each -> each.spokenOf().stream())
                .map(Output::name)
                .distinct()
                .toList();
    }

    private static Map<String, Long> chosen(Choosing choosing, Form form) {
        Map<String, Long> chosen = new TreeMap<>();
        for (Axis axis : choosing.down()) {
            String typed = form.text(FACT + axis.name());
            if (typed.matches("\\d{1,18}") && choosing.values(axis).contains(Long.valueOf(typed))) {
                chosen.put(axis.name(), Long.valueOf(typed));
            }
        }
        return chosen;
    }

    /** The parts of the answer that a map can show. */
    public List<String> outputs() {
        return outputs(editions.stream()
                .flatMap(edition -> edition.policy().rules(question).stream())
                .toList());
    }

    /** What is drawn. */
    public Viewpoint view() {
        return map.view();
    }

    /** An axis in words. */
    public BandWords words(Axis axis) {
        return new BandWords(editions.getFirst().policy().currency(), axis);
    }

    /** What may be chosen about the rest of the case. */
    public List<Axis> rest() {
        return choosing.fixed(view().x(), view().y());
    }

    /** What is chosen about it; nothing where the usual case stands. */
    public Optional<Long> chosen(Axis axis) {
        return Optional.ofNullable(view().fixed().get(axis.name()));
    }

    /** The number of a decider, from 1. */
    public int number(Cell cell) {
        return deciders.indexOf(cell) + 1;
    }

    /** The pattern of a decider. */
    public int pattern(Cell cell) {
        return (number(cell) - 1) % PATTERNS + 1;
    }

    /** A decider in words: the title of its clause. */
    public String title(Cell cell) {
        return switch (cell) {
            case Cell.Decided it -> FieldWords.capital(phrases(it.clause()).title(it.clause()));
            case Cell.Assumed _ -> "No clause: the question’s own answer";
            case Cell.Undecided _ -> "Nothing decides";
            case Cell.Impossible _ -> "This can’t be";
        };
    }

    /** What follows where it decides, in a sentence. */
    public String outcome(Cell cell) {
        Optional<Clause> clause =
                cell.by().flatMap(id -> Optional.ofNullable(choosing.clauses().get(id)));
        return clause.map(it ->
                        Phrases.sentence(String.join(", and ", phrases(it.id()).outcomes(it))))
                .orElse("");
    }

    /** Those of the last version that has the clause. */
    private Phrases phrases(String clause) {
        return editions.reversed().stream()
                .filter(edition -> edition.policy().rules(question).stream()
                        .flatMap(rules -> rules.clauses().stream())
                        .anyMatch(it -> it.id().equals(clause)))
                .findFirst()
                .orElse(editions.getLast())
                .phrases();
    }

    /** The letter of a row. */
    public String letter(int row) {
        return row < 26
                ? Character.toString('A' + row)
                : Character.toString('A' + row / 26 - 1) + (char) ('A' + row % 26);
    }

    /** What a version is called. */
    public String name(int version) {
        return editions.size() == 1 ? "As published" : version == 0 ? "Published" : "Draft";
    }

    /** How wide a drawing is. */
    public int width() {
        return WIDTH;
    }

    /** How high a drawing is: below its rows are letters or figures, if there is more than one column. */
    public int height() {
        return map.rows().size() * ROW
                + (map.columns().size() == 1 ? 2 : view().x().isListed() ? SCALE / 2 : SCALE);
    }

    /** Where a column begins. */
    public int left(int column) {
        return MARGIN + (WIDTH - MARGIN - 10) * column / map.columns().size();
    }

    /** Where a row begins. */
    public int top(int row) {
        return row * ROW;
    }

    /** How high a row is. */
    public int tall() {
        return ROW;
    }

    /** Where the figure at a border stands: two lines, so that neighbours don't touch. */
    public int scale(int column) {
        return map.rows().size() * ROW + (column % 2 == 0 ? 34 : 17);
    }

    /** The figure at the border before a column. */
    public String border(int column) {
        Band band = map.columns().get(column);
        return words(view().x()).border(band);
    }
}
