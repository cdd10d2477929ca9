package goodterms.server.company;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Drafts that are looked at, proposed and published together: most often one.
 *
 * @param drafts in the order of their files; at least one
 */
public record Bundle(List<Draft> drafts) {

    public Bundle {
        drafts = List.copyOf(drafts);
    }

    /**
     * A file's draft with those it was proposed with, or, until it is proposed, with those that are chosen to go with it.
     *
     * @param all drafts of the company, in the order of their files
     * @param with files
     * @return none if the file has no draft
     */
    public static Optional<Bundle> of(List<Draft> all, String file, Collection<String> with) {
        return all.stream()
                .filter(draft -> draft.file().equals(file))
                .findFirst()
                .map(draft -> new Bundle(all.stream()
                        .filter(other -> draft.proposed().isPresent()
                                ? other.proposed().equals(draft.proposed())
                                : other.equals(draft) || with.contains(other.file()))
                        .toList()));
    }

    /** The files they change. */
    public List<String> files() {
        return drafts.stream().map(Draft::file).toList();
    }

    /** What a form carries about all that it shows, as {@link Draft#seen} does for one. */
    public String seen() {
        return drafts.stream().map(Draft::seen).collect(Collectors.joining(" "));
    }

    /** Who asked for all of it to be published, and when; none where nobody has, or only for a part. */
    public Optional<Draft.Proposed> proposed() {
        Optional<Draft.Proposed> proposed = drafts.getFirst().proposed();
        return proposed.filter(
                _ -> drafts.stream().allMatch(draft -> draft.proposed().equals(proposed)));
    }

    /** Whether others alone wrote and proposed it. */
    public boolean isAnothers(String person) {
        return drafts.stream().allMatch(draft -> draft.isAnothers(person));
    }

    /** Whether some of it was written against another version of the folder. */
    public boolean isOutdated(int newest) {
        return drafts.stream().anyMatch(draft -> draft.base() != newest);
    }

    /** From which day its pages were written to hold, the latest of them; none if it has no page that says so. */
    public Optional<LocalDate> day() {
        return drafts.stream()
                .filter(draft -> Folders.isPage(draft.file()))
                .flatMap(draft -> Folders.day(draft.text()).stream())
                .max(LocalDate::compareTo);
    }

    /** The folder with all of it, its pages in force from one day, or where none is given as they are written. */
    public Map<String, String> in(Map<String, String> files, Optional<LocalDate> day) {
        Map<String, String> texts = new TreeMap<>();
        drafts.forEach(draft -> texts.put(draft.file(), text(draft, day)));
        return Folders.with(files, texts);
    }

    /** What a draft of it says once its page is in force from that day. */
    public static String text(Draft draft, Optional<LocalDate> day) {
        return Folders.isPage(draft.file())
                ? day.map(from -> Folders.dated(draft.text(), from)).orElse(draft.text())
                : draft.text();
    }
}
