package goodterms.server.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import goodterms.journal.company.CompanyFolder;
import goodterms.server.company.Bundle;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.pages.Changes;
import goodterms.server.pages.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft, and those that go with it, beside what is published: what keeps them from being published, or what they would
 * change.
 *
 * @param day from which the pages among them would hold
 * @param findings what is to be mended; what they would change is told only when there is nothing
 * @param parts what each of them would change, first the one that is looked at
 */
public record Review(Bundle bundle, Optional<LocalDate> day, List<Found> findings, List<Part> parts) {

    /**
     * What one draft would change.
     *
     * @param before the published page; of the catalogue none
     * @param after the drafted one
     * @param changes what the page would answer otherwise
     * @param lines what the catalogue would say otherwise, line by line
     */
    public record Part(
            Subject subject,
            Optional<Edition> before,
            Optional<Edition> after,
            Optional<Changes> changes,
            List<Changes.Run> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        private static Part of(Subject subject, Map<String, String> files, String text) {
            String live = files.getOrDefault(subject.file(), "");
            if (!subject.isPage()) {
                return new Part(subject, Optional.empty(), Optional.empty(), Optional.empty(), runs(live, text));
            }
            Edition before = Edition.read(subject.file(), live);
            Edition after = Edition.read(subject.file(), text);
            return new Part(
                    subject,
                    Optional.of(before),
                    Optional.of(after),
                    Optional.of(Changes.between(before, after)),
                    List.of());
        }
    }

    public Review {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
    }

    /**
     * Looks at drafts beside the company's published files.
     *
     * @param file the one that is looked at
     * @param day from which the pages are to hold
     */
    static Review of(
            Companies companies, Map<String, String> files, Bundle bundle, String file, Optional<LocalDate> day) {
        Map<String, String> next = bundle.in(files, day);
        CompanyFolder folder = companies.proved(next);
        List<Found> found = Found.of(folder.findings(), file, next.getOrDefault(file, ""));
        List<Part> parts = new ArrayList<>();
        if (found.isEmpty()) {
            bundle.drafts().stream()
                    .map(Draft::file)
                    .sorted(Comparator.comparing(other -> !other.equals(file)))
                    .forEach(each ->
                            parts.add(Part.of(Subject.behind(each, files), files, next.getOrDefault(each, ""))));
        }
        return new Review(bundle, day, found, parts);
    }

    private static List<Changes.Run> runs(String before, String after) {
        List<Changes.Run> runs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        Arrays.asList(before.split("\n")), Arrays.asList(after.split("\n")))
                .getDeltas()) {
            delta.getSource().getLines().forEach(line -> runs.add(new Changes.Run(Changes.Kind.WENT, line)));
            delta.getTarget().getLines().forEach(line -> runs.add(new Changes.Run(Changes.Kind.CAME, line)));
        }
        return List.copyOf(runs);
    }

    /** Whether it could be published as it is. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** Whether several drafts are published together. */
    public boolean isSeveral() {
        return bundle.drafts().size() > 1;
    }

    /** What stands after the headings of a part, where there are several. */
    public String of(Part part) {
        return isSeveral() ? ": " + part.subject().title() : "";
    }
}
