package goodterms.terms.map;

import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Contradiction;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Which clause decides, over two things that vary, for one or more versions of a page side by side. Columns and rows are
 * the same for all versions, and as few as tell all there is: where one ends and the next begins, some version decides
 * otherwise, to the second or the cent.
 *
 * @param columns stretches of what varies from left to right
 * @param rows stretches of what varies from top to bottom
 * @param versions for each version the cells, row by row
 */
public record OutcomeMap(Viewpoint view, List<Band> columns, List<Band> rows, List<List<List<Cell>>> versions) {

    public OutcomeMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        versions = List.copyOf(versions);
    }

    /** Draws the map of some versions that all answer a question. */
    public static OutcomeMap of(Question question, List<Rules> versions, Viewpoint view) {
        return new Drawing(question, versions, view).whole();
    }

    /** The case that stands for a place on a map. */
    public static Facts facts(Question question, List<Rules> versions, Viewpoint view, long x, long y) {
        return new Scene(question, versions, view).at(x, y);
    }

    /** The cell of a version at a place. */
    public Cell at(int version, long x, long y) {
        return versions.get(version).get(place(rows, y)).get(place(columns, x));
    }

    private static int place(List<Band> bands, long value) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(value)) {
                return i;
            }
        }
        throw new IllegalArgumentException(value + " is not on the map");
    }

    /** The clauses that decide somewhere, in the order in which they are met. */
    public List<Cell> deciders() {
        return versions.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** In how many places the first version and the last are decided by other clauses. */
    public int differing() {
        int differing = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                differing += differs(row, column) ? 1 : 0;
            }
        }
        return differing;
    }

    /** Whether the first version and the last are decided by other clauses there. */
    public boolean differs(int row, int column) {
        return !versions.getFirst()
                .get(row)
                .get(column)
                .equals(versions.getLast().get(row).get(column));
    }

    /**
     * What a first look at some places shows: how many clauses decide at them, and at how many the first version and the
     * last are decided by others.
     */
    static Glance glance(Question question, List<Rules> versions, Viewpoint view) {
        Drawing drawing = new Drawing(question, versions, view);
        List<Long> xs = Stops.of(view.x(), versions, Stops.FEW);
        List<Long> ys = Stops.of(view.y(), versions, Stops.FEW);
        List<List<Cell>> seen = versions.stream()
                .map(version -> drawing.seen(List.of(version), xs, ys))
                .toList();
        int differing = 0;
        for (int i = 0; i < seen.getFirst().size(); i++) {
            differing += seen.getFirst().get(i).equals(seen.getLast().get(i)) ? 0 : 1;
        }
        long clauses = seen.stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.by().stream())
                .distinct()
                .count();
        return new Glance(differing, Math.toIntExact(clauses));
    }

    /** What a first look shows. */
    record Glance(int differing, int clauses) {

        /** A view is worth most that shows a difference, then the one that shows most clauses. */
        int worth() {
            return (differing > 0 ? Rules.MOST_CLAUSES : 0) + clauses;
        }
    }

    /** Draws it: looks at the stops, and where two of them differ finds the exact place between. */
    private record Drawing(Question question, List<Rules> rules, Viewpoint view, Scene scene) {

        Drawing(Question question, List<Rules> rules, Viewpoint view) {
            this(question, rules, view, new Scene(question, rules, view));
        }

        OutcomeMap whole() {
            List<Long> xs = Stops.of(view.x(), rules, Stops.MANY);
            List<Long> ys = Stops.of(view.y(), rules, Stops.MANY);
            List<Band> rows = bands(view.y(), ys, y -> seen(rules, xs, List.of(y)));
            List<Long> firsts = rows.stream().map(Band::from).toList();
            List<Band> columns = bands(view.x(), xs, x -> seen(rules, List.of(x), firsts));
            List<List<List<Cell>>> versions = new ArrayList<>();
            for (Rules each : rules) {
                versions.add(firsts.stream()
                        .map(y -> columns.stream()
                                .map(column -> cell(each, column.from(), y))
                                .toList())
                        .toList());
            }
            return new OutcomeMap(view, columns, rows, versions);
        }

        private List<Cell> seen(List<Rules> of, List<Long> xs, List<Long> ys) {
            List<Cell> seen = new ArrayList<>();
            for (Rules each : of) {
                for (long x : xs) {
                    ys.forEach(y -> seen.add(cell(each, x, y)));
                }
            }
            return seen;
        }

        private Cell cell(Rules version, long x, long y) {
            Facts facts = scene.at(x, y);
            if (Contradiction.in(facts).isPresent()) {
                return new Cell.Impossible();
            }
            return version.answers(facts).stream()
                    .filter(answer -> answer.output().name().equals(view.output()))
                    .findFirst()
                    .map((Answer answer) -> Cell.of(answer))
                    .orElseGet(Cell.Undecided::new);
        }

        private static List<Band> bands(Axis axis, List<Long> stops, LongFunction<List<Cell>> look) {
            if (axis.isListed()) {
                return stops.stream().map(stop -> new Band(stop, stop, false)).toList();
            }
            List<Band> bands = new ArrayList<>();
            long from = stops.getFirst();
            long known = from;
            List<Cell> cells = look.apply(from);
            for (long next : stops) {
                while (!look.apply(next).equals(cells)) {
                    long last = last(known, next, cells, look);
                    bands.add(new Band(from, last, false));
                    from = last + 1;
                    known = from;
                    cells = look.apply(from);
                }
                known = next;
            }
            bands.add(new Band(from, stops.getLast(), true));
            return bands;
        }

        /** The last value that looks as the first does, between that and another that looks otherwise. */
        private static long last(long same, long other, List<Cell> cells, LongFunction<List<Cell>> look) {
            long low = same;
            long high = other;
            while (high - low > 1) {
                long middle = low + (high - low) / 2;
                if (look.apply(middle).equals(cells)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
