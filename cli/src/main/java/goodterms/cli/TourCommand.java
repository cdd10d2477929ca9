package goodterms.cli;

import goodterms.core.catalog.Company;
import goodterms.journal.rehearsal.CompanyStories;
import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.StoryText;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.explanation.Explaining;
import goodterms.terms.explanation.Explanation.Result;
import goodterms.terms.explanation.ExplanationText;
import goodterms.terms.policy.Policy;
import goodterms.terms.vocabulary.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code goodterms tour}: the main job on the pages of four companies, in a minute. */
@Command(
        name = "tour",
        description = "Prove the pages of four companies, live their customers' stories, and decide a few cases.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    private static final Path COMPANIES = Path.of("companies");
    private static final Path CASES = Path.of("docs/cases");

    /** Each with what a customer would say, and the page that answers. */
    private static final List<Scene> SCENES = List.of(
            new Scene(
                    "grouptrack",
                    "“I cancelled ten hours after my renewal, and told you at once.”",
                    "grouptrack-told-in-time.yaml"),
            new Scene("grouptrack", "“It happened to me again this year.”", "grouptrack-told-in-time-again.yaml"),
            new Scene("promotrack", "“I want my advertising money back.”", "promotrack-ad-spend.yaml"),
            new Scene(
                    "anytrack",
                    "“I never used the trial, and you charged me.” (the card had another trial before)",
                    "anytrack-suspected.yaml"));

    /** @param file of the facts */
    private record Scene(String company, String said, String file) {}

    @Mixin
    private final Screen screen = new Screen();

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() throws IOException {
        Rehearsal rehearsal = RehearseCommand.rehearse(COMPANIES, _ -> true, progress);
        rehearsal.findings().forEach(finding -> screen.print(finding.text() + "\n"));
        if (!rehearsal.findings().isEmpty()) {
            return GoodTerms.FINDINGS;
        }
        proofs(rehearsal);
        stories(rehearsal);
        screen.title("\nA few cases, each decided by the customer's own sentence");
        int exit = ProvedPage.telling(screen, this::cases);
        screen.print("""

                Try next:
                  ./goodterms check companies/grouptrack/terms/refunds.md    then change a number in it
                  ./goodterms decide companies/grouptrack/terms/refunds.md docs/cases/grouptrack-told-in-time.yaml
                  ./goodterms rehearse companies --story "24 hours\"""");
        return rehearsal.passed() ? exit : GoodTerms.FINDINGS;
    }

    private void proofs(Rehearsal rehearsal) {
        screen.title("Pages, proved for every case that can happen");
        Table table = new Table("company", "pages", "clauses", "answer");
        for (CompanyStories read : rehearsal.companies()) {
            Map<String, String> pages = read.folder().pages();
            read.folder().company().ifPresent(company -> {
                List<Rules> rules = rules(company);
                table.row(
                        company.name(),
                        String.valueOf(pages.size()),
                        String.valueOf(rules.stream()
                                .mapToInt(each -> each.clauses().size())
                                .sum()),
                        String.join(
                                ", ",
                                rules.stream()
                                        .map(each -> each.question().word())
                                        .sorted()
                                        .toList()));
            });
        }
        screen.print(table);
        screen.print("No case is left open, none is decided twice, no more goes back than was paid.");
    }

    private static List<Rules> rules(Company company) {
        return company.terms().getLast().rules().values().stream().toList();
    }

    private void stories(Rehearsal rehearsal) {
        screen.title("\nStories of customers, lived against them");
        Table table = new Table("company", "stories", "passed");
        for (CompanyStories read : rehearsal.companies()) {
            read.folder().company().ifPresent(company -> {
                long told = rehearsal.told().stream()
                        .filter(each -> each.story().company().equals(company.id()))
                        .count();
                long passed = rehearsal.told().stream()
                        .filter(each -> each.story().company().equals(company.id()) && each.passed())
                        .count();
                table.row(company.name(), String.valueOf(told), String.valueOf(passed));
            });
        }
        screen.print(table);
        rehearsal.told().stream()
                .filter(told -> !told.passed())
                .forEach(told -> screen.print(StoryText.of(told) + "\n"));
    }

    private int cases() {
        for (Scene scene : SCENES) {
            Policy policy = ProvedPage.read(COMPANIES.resolve(scene.company()).resolve("terms/refunds.md"));
            Rules rules = policy.rules(Question.REFUND).orElseThrow();
            screen.title("\n" + scene.said());
            Decision decision = rules.decide(CaseFile.read(CASES.resolve(scene.file()), rules, policy.currency()));
            screen.print(ExplanationText.of(Explaining.of(decision, policy.currency()), TourCommand::matters));
        }
        return GoodTerms.FINE;
    }

    /** What the customer asked for, and whatever else they get. */
    private static boolean matters(Result result) {
        boolean nothing =
                result.ceiling().filter(Set.of("0.00", "nobody")::contains).isPresent();
        return result.output().equals("refund") || !nothing;
    }
}
