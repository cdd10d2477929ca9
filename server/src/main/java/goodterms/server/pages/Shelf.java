package goodterms.server.pages;

import goodterms.server.site.Chrome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All pages of one company, in all their versions.
 *
 * @param company its short name
 * @param name its name
 * @param editions those of each page by its short name, the newest first; a page that was left out later has no current one
 * @param current the pages as they were published last, in the order of their short names
 */
record Shelf(String company, String name, ZoneId zone, Map<String, List<Edition>> editions, List<Edition> current) {

    private static final String PAGES = "terms/";

    /** Reads the files of a company's folder. */
    static Shelf read(String company, String name, ZoneId zone, Map<String, String> files) {
        Map<String, List<Edition>> editions = new TreeMap<>();
        List<Edition> current = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.startsWith(PAGES) && file.endsWith(".md")) {
                Edition edition = Edition.read(file, text);
                editions.computeIfAbsent(edition.name(), _ -> new ArrayList<>()).add(edition);
                if (file.indexOf('/', PAGES.length()) < 0) {
                    current.add(edition);
                }
            }
        });
        editions.replaceAll((_, all) -> newestFirst(all));
        current.sort(Comparator.comparing(Edition::name));
        return new Shelf(company, name, zone, editions, List.copyOf(current));
    }

    /** A page that stayed the same while others changed stands in several folders, and is one version. */
    private static List<Edition> newestFirst(List<Edition> all) {
        Map<LocalDate, Edition> byDay = new TreeMap<>(Comparator.reverseOrder());
        all.forEach(edition -> byDay.put(edition.day(), edition));
        return List.copyOf(byDay.values());
    }

    /** The version of a page that is in force on a day: the newest of no later day, or the first one before that. */
    Optional<Edition> inForce(String page, LocalDate today) {
        List<Edition> all = current.stream().anyMatch(edition -> edition.name().equals(page))
                ? editions.getOrDefault(page, List.of())
                : List.of();
        return all.stream()
                .filter(edition -> !edition.day().isAfter(today))
                .findFirst()
                .or(() -> all.stream().reduce((_, older) -> older));
    }

    /** The pages of a day, in the order of their short names. */
    List<Edition> inForce(LocalDate today) {
        return current.stream()
                .flatMap(edition -> inForce(edition.name(), today).stream())
                .toList();
    }

    /** The version of a page that comes into force next, after a day. */
    Optional<Edition> coming(String page, LocalDate today) {
        return all(page).stream()
                .filter(edition -> edition.day().isAfter(today))
                .reduce((_, sooner) -> sooner);
    }

    /** What stands around something of these terms. */
    Chrome chrome(String title, String page) {
        String home = "/" + company + "/terms";
        return new Chrome(
                title + " · " + name,
                name,
                home,
                current.stream()
                        .map(edition -> new Chrome.Link(
                                home + "/" + edition.name(),
                                edition.title(),
                                edition.name().equals(page)))
                        .toList());
    }

    /** The versions of a page, the newest first. */
    List<Edition> all(String page) {
        return editions.getOrDefault(page, List.of());
    }

    /** The version of that day. */
    Optional<Edition> edition(String page, LocalDate day) {
        return editions.getOrDefault(page, List.of()).stream()
                .filter(edition -> edition.day().equals(day))
                .findFirst();
    }

    /** The version before. */
    Optional<Edition> before(Edition edition) {
        return editions.getOrDefault(edition.name(), List.of()).stream()
                .filter(other -> other.day().isBefore(edition.day()))
                .findFirst();
    }
}
