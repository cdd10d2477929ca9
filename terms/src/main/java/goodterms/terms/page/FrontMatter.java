package goodterms.terms.page;

import goodterms.terms.vocabulary.Question;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a page says about itself before it starts.
 *
 * @param company the company's short name
 * @param page the page's short name
 * @param updated the date customers read as its version
 * @param currency the ISO 4217 code of its amounts
 * @param rounding how fractions of the smallest coin are handled, in words
 * @param governs the questions it answers, where it says so
 * @param daysAreHours whether it says that a day of a clause is 24 hours
 */
public record FrontMatter(
        String company,
        String page,
        Optional<String> title,
        LocalDate updated,
        String currency,
        Optional<String> rounding,
        Set<Question> governs,
        boolean daysAreHours) {

    public FrontMatter {
        governs = Set.copyOf(governs);
    }
}
