package goodterms.terms.policy;

import goodterms.terms.clause.PageId;
import goodterms.terms.decision.Rules;
import goodterms.terms.source.Quote;
import goodterms.terms.value.Value;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one version of a page makes run.
 *
 * @param currency the ISO 4217 code of all its amounts
 * @param rules for each question it governs
 * @param settings those it states itself
 * @param sentences where it states each of them
 * @param figures the prices and limits it quotes from the company's catalogue, by name: {@code price.extra-property}
 */
public record Policy(
        PageId id,
        String currency,
        Map<Question, Rules> rules,
        Map<Setting, Value> settings,
        Map<Setting, Quote> sentences,
        Map<String, Value> figures) {

    public Policy {
        rules = Map.copyOf(rules);
        settings = Map.copyOf(settings);
        sentences = Map.copyOf(sentences);
        figures = Map.copyOf(figures);
    }

    /** Its rules for a question, if it governs that question. */
    public Optional<Rules> rules(Question question) {
        return Optional.ofNullable(rules.get(question));
    }

    /** Every setting, with what is assumed where the page is silent. */
    public Map<Setting, Value> allSettings() {
        Map<Setting, Value> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            all.put(setting, settings.getOrDefault(setting, setting.assumed()));
        }
        return all;
    }
}
