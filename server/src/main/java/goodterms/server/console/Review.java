package goodterms.server.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import goodterms.journal.company.CompanyFolder;
import goodterms.server.company.Companies;
import goodterms.server.company.Draft;
import goodterms.server.company.Folders;
import goodterms.server.pages.Changes;
import goodterms.server.pages.Edition;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft beside what is published: what keeps it from being published, or what it would change.
 *
 * @param findings what is to be mended; what it would change is told only when there is nothing
 * @param before the published page; of the catalogue none
 * @param after the drafted one
 * @param changes what the page would answer otherwise
 * @param lines what the catalogue would say otherwise, line by line
 */
public record Review(
        Draft draft,
        List<Found> findings,
        Optional<Edition> before,
        Optional<Edition> after,
        Optional<Changes> changes,
        List<Changes.Run> lines) {

    /** Looks at a draft beside the company's published files. */
    static Review of(Companies companies, Map<String, String> files, Draft draft, LocalDate today) {
        CompanyFolder folder = companies.proved(Folders.with(files, draft.file(), draft.text()));
        List<Finding> findings = new ArrayList<>(folder.findings());
        if (Folders.isPage(draft.file())) {
            day(files, draft, today).ifPresent(findings::add);
        }
        String live = files.getOrDefault(draft.file(), "");
        List<Found> found = Found.of(findings, draft.file(), draft.text());
        if (!found.isEmpty()) {
            return new Review(draft, found, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
        if (!Folders.isPage(draft.file())) {
            List<Changes.Run> lines = lines(live, draft.text());
            return new Review(draft, found, Optional.empty(), Optional.empty(), Optional.empty(), lines);
        }
        Edition before = Edition.read(draft.file(), live);
        Edition after = Edition.read(draft.file(), draft.text());
        return new Review(
                draft,
                found,
                Optional.of(before),
                Optional.of(after),
                Optional.of(Changes.between(before, after)),
                List.of());
    }

    /** A version can't begin before the one it follows, nor in the past, where people have relied on that one. */
    private static Optional<Finding> day(Map<String, String> files, Draft draft, LocalDate today) {
        return Folders.day(draft.text())
                .flatMap(day -> Effective.wrong(files, day, today))
                .map(wrong -> Finding.of(
                        Position.line(draft.file(), 1), "day", wrong, "Choose a later day when you change the draft."));
    }

    private static List<Changes.Run> lines(String before, String after) {
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
}
