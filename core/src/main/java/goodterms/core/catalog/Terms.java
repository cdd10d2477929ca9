package goodterms.core.catalog;

import goodterms.core.calendar.BusinessHours;
import goodterms.terms.decision.Rules;
import goodterms.terms.policy.Policy;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.value.Value.Schedule;
import goodterms.terms.value.Value.Text;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a company's pages say, from the moment one of them changes until the next change.
 *
 * @param from the moment they come into force
 * @param pages all of them, in the order of their short names
 * @param rules the one page's rules for each question the pages answer
 * @param settings what the pages set, all pages together
 * @param sentences where they set it, under the setting's name
 */
public record Terms(
        Instant from,
        List<TermsPage> pages,
        Map<Question, Rules> rules,
        Map<Setting, Value> settings,
        Map<Setting, Citation> sentences) {

    public Terms {
        pages = List.copyOf(pages);
        rules = Map.copyOf(rules);
        settings = Map.copyOf(settings);
        sentences = Map.copyOf(sentences);
    }

    /**
     * The pages in force from a moment on.
     *
     * @throws IllegalArgumentException if two of them answer the same question, or set the same setting differently
     */
    public static Terms of(Instant from, Collection<Policy> pages) {
        return of(from, pages, pages.stream().map(TermsPage::of).toList());
    }

    /** The same, with what readers find of each page. */
    public static Terms of(Instant from, Collection<Policy> pages, Collection<TermsPage> read) {
        Map<Question, Rules> rules = new EnumMap<>(Question.class);
        Map<Setting, Value> settings = new EnumMap<>(Setting.class);
        Map<Setting, Citation> sentences = new EnumMap<>(Setting.class);
        for (Policy page : pages) {
            page.rules().forEach((question, answer) -> once(rules.putIfAbsent(question, answer), answer));
            page.settings().forEach((setting, value) -> once(settings.putIfAbsent(setting, value), value));
            page.sentences()
                    .forEach((setting, quote) -> sentences.putIfAbsent(
                            setting,
                            new Citation(
                                    setting.key(), quote.words(), quote.at().line(), page.id())));
        }
        List<TermsPage> all = read.stream()
                .sorted(Comparator.comparing(page -> page.id().page()))
                .toList();
        return new Terms(from, all, rules, settings, sentences);
    }

    private static <T> void once(@Nullable T before, T now) {
        if (before != null && !before.equals(now)) {
            throw new IllegalArgumentException("two pages say " + before + " and " + now);
        }
    }

    /** The page of that short name. */
    public Optional<TermsPage> page(String name) {
        return pages.stream().filter(page -> page.id().page().equals(name)).findFirst();
    }

    /** The rules that answer a question, if the pages do. */
    public Optional<Rules> rules(Question question) {
        return Optional.ofNullable(rules.get(question));
    }

    /** What the pages set, or what is assumed where they are silent. */
    public Value value(Setting setting) {
        return settings.getOrDefault(setting, setting.assumed());
    }

    /** The sentence in which the pages set it; none where they are silent. */
    public Optional<Citation> sentence(Setting setting) {
        return Optional.ofNullable(sentences.get(setting));
    }

    /** A setting that is one number, in the unit of its kind. */
    public long number(Setting setting) {
        return ((Scalar) value(setting)).raw();
    }

    /** A setting that is one of a list of words. */
    public String word(Setting setting) {
        return ((Scalar) value(setting)).word();
    }

    /** When support is open. @throws IllegalArgumentException if the pages write it in another way than hours are */
    public BusinessHours supportHours() {
        return BusinessHours.parse(((Text) value(Setting.SUPPORT_HOURS)).text());
    }

    /** A setting that is a list of days. */
    public List<Integer> days(Setting setting) {
        return ((Schedule) value(setting)).days();
    }
}
