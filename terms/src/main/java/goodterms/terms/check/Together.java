package goodterms.terms.check;

import goodterms.terms.check.Check.Checked;
import goodterms.terms.decision.Rules;
import goodterms.terms.page.Link;
import goodterms.terms.page.Page;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.Policy;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import goodterms.terms.value.Value;
import goodterms.terms.value.Wording;
import goodterms.terms.vocabulary.Question;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks the pages of one company with one another: links, and that no two answer the same question. */
public final class Together {

    private final Map<String, Page> pages = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Together() {}

    /**
     * Checks each page of a company and then all together.
     *
     * @param texts the text of each page, by its file name; names are separated by {@code /}
     * @return for each file its check, with what is wrong between the pages among its findings
     */
    public static List<Checked> check(Map<String, String> texts) {
        return check(texts, List.copyOf(texts.keySet()));
    }

    /** The same for some of the pages, which may link to the others. */
    public static List<Checked> check(Map<String, String> texts, Collection<String> asked) {
        Together together = new Together();
        List<Checked> alone = new ArrayList<>();
        new TreeMap<>(texts).forEach((file, text) -> {
            if (asked.contains(file)) {
                alone.add(Check.of(file, text));
            } else {
                PageReader.read(file, text).page().ifPresent(page -> together.pages.put(file, page));
            }
        });
        alone.forEach(checked -> checked.page().ifPresent(page -> together.pages.put(checked.file(), page)));
        together.pages.values().forEach(page -> together.links(page, texts.keySet()));
        together.names();
        together.policies(alone);
        return alone.stream().map(together::with).toList();
    }

    private Checked with(Checked alone) {
        List<Finding> all = new ArrayList<>(alone.findings());
        findings.stream()
                .filter(finding -> finding.at().file().equals(alone.file()))
                .forEach(all::add);
        return all.size() == alone.findings().size()
                ? alone
                : new Checked(alone.file(), alone.page(), Optional.empty(), all);
    }

    private void links(Page page, Set<String> files) {
        for (Link link : page.links()) {
            String destination = link.destination();
            if (destination.startsWith("#") || destination.matches("(?i)(https?|mailto|tel):.*")) {
                continue;
            }
            String[] parts = destination.split("#", 2);
            String file = resolved(page.file(), parts[0]);
            Page target = pages.get(file);
            if (!files.contains(file)) {
                broken(link, "there is no page " + parts[0] + " beside this one", Spelling.remedy(file, files));
            } else if (parts.length == 2 && target != null && !target.anchors().contains(parts[1])) {
                broken(
                        link,
                        parts[0] + " has no heading or clause #" + parts[1],
                        Spelling.remedy(parts[1], target.anchors()));
            }
        }
    }

    private void broken(Link link, String message, String remedy) {
        findings.add(
                Finding.of(link.at(), "dead-link", "the link “" + link.words() + "” is broken: " + message, remedy));
    }

    private static String resolved(String from, String destination) {
        try {
            return URI.create(from.replace(" ", "%20"))
                    .resolve(destination.replace(" ", "%20"))
                    .getPath();
        } catch (IllegalArgumentException noPath) {
            return destination;
        }
    }

    private void names() {
        Map<String, Page> byName = new HashMap<>();
        for (Page page : pages.values()) {
            Page first =
                    byName.putIfAbsent(page.id().company() + "/" + page.id().page(), page);
            if (first != null) {
                findings.add(Finding.of(
                        Position.line(page.file(), 1),
                        "duplicate-page",
                        "there is already a page called " + page.id().page() + ": " + first.file(),
                        "Give this one another name."));
            }
            String company = pages.values().iterator().next().id().company();
            if (!company.equals(page.id().company())) {
                findings.add(Finding.of(
                        Position.line(page.file(), 1),
                        "other-company",
                        "this is a page of " + page.id().company() + ", and the first of the folder is of " + company,
                        "Keep the pages of one company in one folder."));
            }
        }
    }

    private void policies(List<Checked> alone) {
        Map<Question, String> governed = new EnumMap<>(Question.class);
        Map<String, Stated> stated = new HashMap<>();
        for (Checked checked : alone) {
            checked.policy().ifPresent(policy -> {
                policy.rules().values().forEach(rules -> governs(checked, rules, governed));
                policy.settings().forEach((setting, value) -> states(checked, policy, setting.key(), value, stated));
                policy.figures().forEach((figure, value) -> states(checked, policy, figure, value, stated));
            });
        }
    }

    private void governs(Checked checked, Rules rules, Map<Question, String> governed) {
        String first = governed.putIfAbsent(rules.question(), checked.file());
        if (first != null) {
            findings.add(Finding.of(
                    rules.clauses().getFirst().at(),
                    "governed-twice",
                    "the question " + rules.question().word() + " is answered here and in " + first,
                    "Let one page of the company answer it."));
        }
    }

    /** Which page states a setting or a figure first, and as what. */
    private record Stated(String file, Value value) {}

    private void states(Checked checked, Policy policy, String name, Value value, Map<String, Stated> stated) {
        Stated first = stated.putIfAbsent(name, new Stated(checked.file(), value));
        if (first != null && !first.value().equals(value)) {
            findings.add(Finding.of(
                    statement(checked, name),
                    "two-values",
                    "`" + name + "` is " + Wording.of(value, policy.currency()) + " here and "
                            + Wording.of(first.value(), policy.currency()) + " in " + first.file(),
                    "Give it one value."));
        }
    }

    private static Position statement(Checked checked, String name) {
        return checked.page().stream()
                .flatMap(page -> page.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> parameter.at())
                .findFirst()
                .orElse(Position.line(checked.file(), 1));
    }
}
