package goodterms.terms.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.terms.source.Finding;
import java.util.List;
import java.util.function.Supplier;

/** What holds of every reading, whatever was read. */
final class Invariants {

    private Invariants() {}

    /** Reading never throws, reads the same twice, and every finding is whole and points into the text. */
    static void hold(String text, Supplier<List<Finding>> reading) {
        List<Finding> findings = reading.get();
        assertThat(reading.get()).isEqualTo(findings);
        List<String> lines = text.lines().toList();
        for (Finding finding : findings) {
            int line = finding.at().line();
            assertThat(line).as(finding.text()).isBetween(1, Math.max(1, lines.size()));
            int width = lines.isEmpty() ? 0 : lines.get(line - 1).length();
            assertThat(finding.at().column()).as(finding.text()).isBetween(1, width + 1);
            assertThat(finding.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.text().length()).isLessThan(100_000);
        }
    }
}
