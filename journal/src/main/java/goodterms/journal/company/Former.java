package goodterms.journal.company;

import goodterms.core.catalog.Terms;
import goodterms.terms.check.Check.Checked;
import goodterms.terms.check.Together;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A version of all pages that has been replaced: a folder under {@code terms/former}, named by the day it came into force.
 *
 * @param folder as findings name it
 * @param pages each with its check
 */
record Former(String folder, List<Checked> pages) {

    Former {
        pages = List.copyOf(pages);
    }

    /** The former versions of a company, each checked by itself, in the order of their names. */
    static List<Former> read(Path terms, List<Finding> findings) throws IOException {
        List<Former> versions = new ArrayList<>();
        for (Path folder : Folder.folders(terms.resolve("former"))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : Folder.files(folder, ".md")) {
                Folder.text(file, findings).ifPresent(text -> texts.put(Folder.name(file), text));
            }
            List<Checked> checked = Together.check(texts);
            checked.forEach(page -> findings.addAll(page.findings()));
            versions.add(new Former(Folder.name(folder), checked));
        }
        return List.copyOf(versions);
    }

    /** The day the folder is named by; none where that is no date. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(folder.substring(folder.lastIndexOf('/') + 1)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Its terms, if they agree with the catalogue and with the name of the folder. */
    Optional<Terms> terms(Catalogue catalogue, List<Finding> findings) {
        Pages agreed = new Pages(catalogue, findings);
        pages.forEach(agreed::add);
        if (!day().equals(latest())) {
            findings.add(Finding.of(
                    Position.line(folder, 1),
                    "former-name",
                    "the folder is not named by the day of its latest page"
                            + latest().map(day -> ", " + day).orElse(""),
                    "Name it by the day on which these pages came into force, and keep all pages of then in it."));
        }
        return agreed.terms(folder);
    }

    /** The day of its latest page. */
    private Optional<LocalDate> latest() {
        return pages.stream()
                .flatMap(page -> page.policy().stream())
                .map(policy -> policy.id().updated())
                .max(LocalDate::compareTo);
    }

    /** Finds pages of an earlier day than in a version before, and versions of the same day. */
    static void inOrder(List<Former> former, List<Checked> present, List<Finding> findings) {
        Map<String, LocalDate> known = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        List<Former> all = new ArrayList<>(former);
        all.add(new Former("terms", present));
        for (Former version : all) {
            version.pages().forEach(page -> forward(page, known, findings));
            version.latest()
                    .filter(day -> !days.add(day))
                    .ifPresent(day -> findings.add(Finding.of(
                            Position.line(version.pages().getFirst().file(), 1),
                            "version-twice",
                            "two versions of the pages are of " + day,
                            "Put a later day into updated of what was changed.")));
        }
    }

    private static void forward(Checked page, Map<String, LocalDate> known, List<Finding> findings) {
        page.policy().ifPresent(policy -> {
            LocalDate day = policy.id().updated();
            LocalDate before = known.put(policy.id().page(), day);
            if (before != null && day.isBefore(before)) {
                findings.add(Finding.of(
                        Position.line(page.file(), 1),
                        "page-runs-backwards",
                        "this page is of " + day + ", and that of a version before it of " + before,
                        "Put the day it was last changed into updated."));
            }
        });
    }
}
