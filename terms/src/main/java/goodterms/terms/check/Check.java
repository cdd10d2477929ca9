package goodterms.terms.check;

import goodterms.terms.page.Page;
import goodterms.terms.page.PageReader;
import goodterms.terms.policy.Policy;
import goodterms.terms.policy.PolicyReader;
import goodterms.terms.proof.Proof;
import goodterms.terms.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks pages of terms: reads them, proves them for all cases, runs their examples and reads their prose. */
public final class Check {

    private Check() {}

    /**
     * A page after its check.
     *
     * @param page missing where not even the front matter can be read
     * @param policy present only if there is nothing to find: what can't be proved doesn't run
     * @param findings in the order of the page
     */
    public record Checked(String file, Optional<Page> page, Optional<Policy> policy, List<Finding> findings) {
        public Checked {
            findings = findings.stream().distinct().sorted(Finding.BY_PLACE).toList();
        }
    }

    /**
     * Checks a page by itself.
     *
     * @param file the name that findings use
     * @param text its lines ending with {@code \n}
     */
    public static Checked of(String file, String text) {
        PageReader.Reading reading = PageReader.read(file, text);
        if (reading.page().isEmpty()) {
            return new Checked(file, Optional.empty(), Optional.empty(), reading.findings());
        }
        Page page = reading.page().get();
        List<Finding> findings = new ArrayList<>(reading.findings());
        PolicyReader.Compiled compiled = PolicyReader.read(page);
        findings.addAll(compiled.findings());
        dropConsequences(findings, !reading.findings().isEmpty());
        Policy policy = compiled.policy();
        if (findings.isEmpty()) {
            // Proofs and lints of a page that can't be read whole would tell of faults it doesn't have.
            policy.rules().values().forEach(rules -> findings.addAll(Proof.of(rules, policy.currency())));
            findings.addAll(Examples.run(page, policy));
            findings.addAll(Lints.of(page, policy, compiled.unread()));
        }
        return new Checked(
                file, Optional.of(page), findings.isEmpty() ? Optional.of(policy) : Optional.empty(), findings);
    }

    /** What can't be read leaves a name or an answer missing elsewhere; that is no fault of its own. */
    private static void dropConsequences(List<Finding> findings, boolean unread) {
        if (unread) {
            findings.removeIf(finding -> finding.code().equals("unknown-name"));
        }
        if (findings.stream().anyMatch(finding -> !finding.code().equals("gap"))) {
            findings.removeIf(finding -> finding.code().equals("gap"));
        }
    }
}
