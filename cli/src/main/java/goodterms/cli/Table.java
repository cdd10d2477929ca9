package goodterms.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Rows under headings, in columns; a cell too wide for its column is wrapped between words. */
final class Table {

    private static final String GAP = "  ";

    /** The first row is the headings. */
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    /** Adds a row; it has as many cells as there are headings. */
    Table row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + rows.getFirst().size() + " headings: " + Arrays.toString(cells));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table as lines of at most that many characters, unless single words are longer; headings first. */
    List<String> lines(int width) {
        int[] columns = columns(width);
        return rows.stream().flatMap(row -> lines(row, columns).stream()).toList();
    }

    /** Each column as wide as its widest cell; then the one whose narrowing adds the fewest lines gives way. */
    private int[] columns(int width) {
        int[] columns = widest(String::length);
        int[] least = widest(Table::longestWord);
        int room = width - GAP.length() * (columns.length - 1);
        while (Arrays.stream(columns).sum() > room) {
            Optional<Integer> narrowed = IntStream.range(0, columns.length)
                    .filter(i -> columns[i] > least[i])
                    .boxed()
                    .min(Comparator.comparingInt((Integer i) -> linesIfNarrower(columns, i))
                            .thenComparing(i -> columns[i], Comparator.reverseOrder()));
            if (narrowed.isEmpty()) {
                return columns;
            }
            columns[narrowed.get()]--;
        }
        return columns;
    }

    private int[] widest(ToIntFunction<String> measure) {
        return IntStream.range(0, rows.getFirst().size())
                .map(i -> rows.stream()
                        .mapToInt(row -> measure.applyAsInt(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private int linesIfNarrower(int[] columns, int narrowed) {
        int[] narrower = columns.clone();
        narrower[narrowed]--;
        return rows.stream().mapToInt(row -> lines(row, narrower).size()).sum();
    }

    private static List<String> lines(List<String> row, int[] columns) {
        List<List<String>> cells = IntStream.range(0, columns.length)
                .mapToObj(i -> wrap(row.get(i), columns[i]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, line, columns))
                .toList();
    }

    private static String line(List<List<String>> cells, int line, int[] columns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
            text.append(part).append(" ".repeat(columns[i] - part.length())).append(GAP);
        }
        return text.toString().stripTrailing();
    }

    private static List<String> wrap(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }
}
