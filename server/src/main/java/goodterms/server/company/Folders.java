package goodterms.server.company;

import goodterms.terms.page.PageReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a company's folder, by their paths in it: which pages are present, and what comes of changing one. */
public final class Folders {

    private static final String TERMS = "terms/";
    private static final String FORMER = TERMS + "former/";
    private static final Pattern UPDATED = Pattern.compile("(?m)^updated:.*$");
    private static final Pattern HEAD = Pattern.compile("(?s)\\A---\n.*?\n---(\n|\\z)");

    private Folders() {}

    /** The pages of the newest version, by their files. */
    public static List<String> pages(Map<String, String> files) {
        return files.keySet().stream().filter(Folders::isPage).sorted().toList();
    }

    /** Whether a file is a page of the newest version. */
    public static boolean isPage(String file) {
        return file.startsWith(TERMS) && file.endsWith(".md") && file.indexOf('/', TERMS.length()) < 0;
    }

    /** The day of the newest version: the latest on any of its pages. */
    public static Optional<LocalDate> newest(Map<String, String> files) {
        return pages(files).stream()
                .flatMap(file -> day(files.getOrDefault(file, "")).stream())
                .max(LocalDate::compareTo);
    }

    /** The day that a page says it was last changed on. */
    public static Optional<LocalDate> day(String text) {
        return PageReader.read("page.md", text).page().map(page -> page.front().updated());
    }

    /** A page with another day on it; as it is where it has no place for one. */
    public static String dated(String text, LocalDate day) {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            return text;
        }
        String dated = UPDATED.matcher(head.group()).replaceFirst("updated: " + day);
        return dated + text.substring(head.end());
    }

    /** The folder with one file changed. */
    public static Map<String, String> with(Map<String, String> files, String file, String text) {
        return with(files, Map.of(file, text));
    }

    /**
     * The folder with files changed. A page that is changed makes a new version of all pages: those that were in force are
     * kept beside it, under the day they came into force.
     *
     * @param texts what files say from now on
     */
    public static Map<String, String> with(Map<String, String> files, Map<String, String> texts) {
        Map<String, String> next = new TreeMap<>(files);
        Optional<LocalDate> newest = newest(files);
        if (texts.keySet().stream().anyMatch(Folders::isPage) && newest.isPresent()) {
            for (String page : pages(files)) {
                next.put(FORMER + newest.get() + "/" + page.substring(TERMS.length()), files.getOrDefault(page, ""));
            }
        }
        next.putAll(texts);
        return Collections.unmodifiableMap(next);
    }

    /** The days of all versions of a page, the newest first. */
    public static List<LocalDate> versions(Map<String, String> files, String page) {
        String name = page.substring(TERMS.length());
        List<LocalDate> days = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.equals(page) || (file.startsWith(FORMER) && file.endsWith("/" + name))) {
                day(text).filter(day -> !days.contains(day)).ifPresent(days::add);
            }
        });
        days.sort(Collections.reverseOrder());
        return List.copyOf(days);
    }
}
