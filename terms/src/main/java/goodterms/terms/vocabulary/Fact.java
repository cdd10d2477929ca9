package goodterms.terms.vocabulary;

import goodterms.terms.value.Type;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be known about a case.
 *
 * @param name the word clauses use, in snake_case
 * @param slot its place among the facts of its question
 * @param least the smallest value it can have, in the unit of its kind
 * @param most the largest
 * @param phrase the words that name it to a person: {@code the amount you were charged}; for a moment, what happened
 *     then: {@code the charge}; for yes or no, a whole sentence: {@code you have cancelled}
 * @param said how its value is said: for yes or no, the sentence for no and the one for yes; for words, what follows
 *     {@code phrase is}, word by word; for all else one sentence with {@code {}} in place of the value
 * @param guard the yes-or-no fact without which this one does not exist, if there is one
 */
public record Fact(
        String name,
        int slot,
        Type type,
        long least,
        long most,
        Source source,
        String phrase,
        List<String> said,
        Optional<String> guard) {

    public Fact {
        said = List.copyOf(said);
    }

    /** The words for one value of a fact that is yes or no or has words. */
    public String said(long raw) {
        return said.get(Math.toIntExact(raw));
    }

    /**
     * A value as a sentence, without capital and full stop: {@code you were charged 29.00 USD}.
     *
     * @param value its words; used only where the fact takes more values than can be listed
     */
    public String sentence(long raw, String value) {
        return switch (type.kind()) {
            case TRUTH -> said(raw);
            case WORD -> phrase + " is " + said(raw);
            case COUNT, PERCENT, MONEY, MOMENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT ->
                said.getFirst().replace("{}", value);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
