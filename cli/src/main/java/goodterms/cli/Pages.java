package goodterms.cli;

import goodterms.terms.check.Check.Checked;
import goodterms.terms.check.Together;
import goodterms.terms.source.Finding;
import goodterms.terms.source.SourceText;
import goodterms.terms.source.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of pages, by the names of their files.
 *
 * @param asked those the command was called for
 * @param beside those and all others in the same folders, which they may link to
 * @param unreadable what kept files from being read at all
 */
record Pages(List<String> asked, Map<String, String> beside, List<Finding> unreadable) {

    private static final String MARKDOWN = ".md";

    /**
     * Reads pages: a file is itself, a folder all pages in it and below.
     *
     * @throws Misuse if a path is missing or holds no page
     */
    static Pages read(List<Path> paths) {
        List<Path> asked = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Misuse("There is no file or folder " + path + ".");
            }
            List<Path> found = Files.isDirectory(path) ? below(path, Integer.MAX_VALUE) : List.of(path);
            if (found.isEmpty()) {
                throw new Misuse("There is no page (a file ending in .md) in " + path + ".");
            }
            asked.addAll(found);
        }
        Pages pages = new Pages(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        asked.stream().distinct().forEach(path -> {
            pages.asked.add(name(path));
            pages.add(path);
        });
        asked.stream()
                .map(path -> path.toAbsolutePath().getParent())
                .distinct()
                .flatMap(folder -> below(folder, 1).stream())
                .map(Pages::relative)
                .filter(path -> !pages.beside.containsKey(name(path)) && !pages.asked.contains(name(path)))
                .forEach(pages::addIfReadable);
        return pages;
    }

    /** Those asked for, checked: pages of one folder belong to one company and are checked with one another. */
    List<Checked> check() {
        Map<String, Map<String, String>> byFolder = beside.entrySet().stream()
                .collect(Collectors.groupingBy(
                        page -> page.getKey().substring(0, page.getKey().lastIndexOf('/') + 1),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return byFolder.keySet().stream()
                .sorted()
                .flatMap(folder -> Together.check(byFolder.getOrDefault(folder, Map.of()), asked).stream())
                .toList();
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    /** The name that findings use: relative to where the command was called, with slashes. */
    static String name(Path path) {
        return relative(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private void add(Path path) {
        try {
            beside.put(name(path), text(path));
        } catch (Unreadable unreadable) {
            this.unreadable.add(unreadable.finding());
        }
    }

    /** A neighbour that can't be read is no fault of the page that was asked for. */
    private void addIfReadable(Path path) {
        try {
            beside.put(name(path), text(path));
        } catch (Unreadable | Misuse unreadable) {
            beside.put(name(path), "");
        }
    }

    /** The text of one file. @throws Unreadable if it is too long or no text @throws Misuse if it can't be opened */
    static String text(Path path) {
        try {
            if (Files.size(path) > SourceText.MOST_BYTES) {
                return SourceText.decode(name(path), new byte[SourceText.MOST_BYTES + 1]);
            }
            return SourceText.decode(name(path), Files.readAllBytes(path));
        } catch (IOException e) {
            throw Misuse.reading(path, e);
        }
    }

    /** @throws Misuse if the folder, or one in it, can't be read */
    private static List<Path> below(Path folder, int depth) {
        // A walk doesn't follow a link it starts from, but does go through it.
        try (Stream<Path> files = Files.walk(folder.resolve("."), depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(MARKDOWN))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw Misuse.reading(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Misuse.reading(folder, e);
        }
    }
}
