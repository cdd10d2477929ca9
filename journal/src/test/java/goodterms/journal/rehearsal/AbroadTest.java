package goodterms.journal.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import goodterms.journal.story.StoryText;
import goodterms.journal.story.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What none of the four companies has: taxes, several currencies, coupons, and a plan whose price rose. */
class AbroadTest {

    @TestFactory
    Stream<DynamicTest> each_story_of_a_shop_that_sells_abroad_comes_true() throws IOException {
        Rehearsal rehearsal =
                Rehearsal.of(Path.of("src/test/resources/abroad"), story -> true, new Rehearsal.Audience() {
                    @Override
                    public void reading(Path company) {}

                    @Override
                    public void heard(Told told) {}
                });
        assertThat(rehearsal.findings()).isEmpty();
        assertThat(rehearsal.told()).hasSizeGreaterThan(7);
        return rehearsal.told().stream()
                .map(told -> dynamicTest(
                        told.story().title(),
                        () -> assertThat(told.passed()).as(StoryText.of(told)).isTrue()));
    }
}
