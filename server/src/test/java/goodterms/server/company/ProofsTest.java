package goodterms.server.company;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.journal.company.CompanyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProofsTest {

    private static Map<String, String> folder() throws IOException {
        return Companies.files(Path.of("../companies/grouptrack"));
    }

    @Test
    void a_folder_is_proved_once_however_many_ask_for_it_at_once() throws IOException {
        Proofs proofs = new Proofs();
        Map<String, String> files = folder();
        List<CompanyFolder> proved = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> proofs.of(new TreeMap<>(files)))
                .toList();
        assertThat(proved).hasSize(8).allSatisfy(each -> assertThat(each).isSameAs(proved.getFirst()));
        assertThat(proved.getFirst().findings()).isEmpty();
    }

    @Test
    void a_folder_that_says_something_else_or_elsewhere_is_another() throws IOException {
        Proofs proofs = new Proofs();
        Map<String, String> files = folder();
        CompanyFolder proved = proofs.of(files);
        Map<String, String> broken = new TreeMap<>(files);
        broken.merge("terms/refunds.md", "\n```clause broken\nwhen: nonsense\n```\n", String::concat);
        assertThat(proofs.of(broken).findings()).isNotEmpty();
        assertThat(proofs.of(files)).isSameAs(proved);
    }
}
