package goodterms.journal.story;

import goodterms.core.catalog.Company;
import goodterms.journal.notation.Words;
import goodterms.journal.notation.Zones;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Finding;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import goodterms.terms.source.YamlReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Reads a file of stories. */
public final class StoryReader {

    private final Company company;
    private final Set<String> clauses;
    private final List<Finding> findings = new ArrayList<>();

    private StoryReader(Company company, Set<String> clauses) {
        this.company = company;
        this.clauses = clauses;
    }

    /**
     * The stories of a file that can be read, and what keeps the others from being read.
     *
     * @param findings in the order of the file
     */
    public record Read(List<Story> stories, List<Finding> findings) {
        public Read {
            stories = List.copyOf(stories);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads the stories of a file.
     *
     * @param company at which they happen
     * @param clauses the ids that a story can cover
     */
    public static Read read(String file, String text, Company company, Set<String> clauses) {
        StoryReader reader = new StoryReader(company, clauses);
        List<Story> stories = new ArrayList<>();
        try {
            for (Yaml document : YamlReader.readAll(file, 1, text)) {
                reader.story(document).ifPresent(stories::add);
            }
        } catch (Unreadable fault) {
            reader.findings.add(fault.finding());
        }
        return new Read(stories, reader.findings);
    }

    private Optional<Story> story(Yaml yaml) {
        int before = findings.size();
        try {
            Fields fields = Fields.of(yaml);
            String title = fields.text("story");
            List<String> covers =
                    fields.list("covers").stream().map(this::clause).toList();
            refuseOther(fields.take("company"));
            Customer customer = customer(fields.take("account"));
            List<Neighbour> others = fields.list("others").stream()
                    .map(other -> NeighbourReader.read(other, customer))
                    .toList();
            List<Yaml> written = fields.list("steps");
            fields.nothingElse();
            if (written.isEmpty()) {
                throw new Unreadable(fields.at(), "no-steps", "this story has no steps", "Add steps.");
            }
            List<Step> steps = steps(written, new StepReader(new Scene(company, customer)));
            return findings.size() > before
                    ? Optional.empty()
                    : Optional.of(new Story(fields.at(), title, covers, company.id(), customer, others, steps));
        } catch (Unreadable fault) {
            findings.add(fault.finding());
            return Optional.empty();
        }
    }

    /** Reads on after a step that can't be read, so that all faults of a story come at once. */
    private List<Step> steps(List<Yaml> written, StepReader reader) {
        List<Step> steps = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        for (Yaml yaml : written) {
            try {
                Step step = reader.read(yaml, before);
                before = Optional.of(step.moment());
                steps.add(step);
            } catch (Unreadable fault) {
                findings.add(fault.finding());
                if (before.isEmpty()) {
                    // Without a first moment every later step would only repeat the complaint.
                    return steps;
                }
            }
        }
        return steps;
    }

    private String clause(Yaml yaml) {
        String id = Fields.scalar(yaml).text();
        if (!clauses.contains(id)) {
            throw new Unreadable(
                    yaml.at(),
                    "unknown-clause",
                    "the clause " + id + " is not listed in clauses.txt",
                    Spelling.closest(id, clauses)
                            .map(meant -> "Did you mean " + meant + "?")
                            .orElse("Add it there, or name another."));
        }
        return id;
    }

    private void refuseOther(Yaml yaml) {
        String id = Fields.scalar(yaml).text();
        if (!id.equals(company.id())) {
            throw new Unreadable(
                    yaml.at(),
                    "other-company",
                    "the story is about " + id + " and stands in the folder of " + company.id(),
                    "Move it, or name " + company.id() + ".");
        }
    }

    private Customer customer(Yaml yaml) {
        Fields fields = Fields.of(yaml);
        Customer customer = new Customer(
                fields.text("owner"),
                fields.find("zone").map(Zones::read).orElse(company.zone()),
                fields.findText("name"),
                fields.find("country").map(Zones::country).orElse(company.country()),
                fields.truth("consumer", false),
                fields.find("currency").map(this::currency).orElse(company.currency()),
                fields.list("members").stream()
                        .map(member -> Fields.scalar(member).text())
                        .toList());
        fields.nothingElse();
        return customer;
    }

    private CurrencyUnit currency(Yaml yaml) {
        List<CurrencyUnit> sold = company.offer().currencies();
        String code = Words.oneOf(yaml, sold.stream().map(CurrencyUnit::getCode).toList());
        return CurrencyUnit.of(code);
    }
}
