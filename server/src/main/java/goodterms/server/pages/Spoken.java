package goodterms.server.pages;

import goodterms.terms.phrase.Phrases;
import goodterms.terms.vocabulary.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short phrases and answers of a difference as people read them: no abbreviations, no names of programs, no bare amounts. */
final class Spoken {

    private static final Pattern LENGTH = Pattern.compile("\\b(\\d+) h(?: (\\d\\d) min)?(?: (\\d\\d) s)?\\b");
    private static final Pattern AMOUNT = Pattern.compile("\\b\\d+\\.\\d{2,3}\\b");
    private static final Pattern GIVEN = Pattern.compile("^([a-z0-9-]+) already given$");
    private static final Pattern WORD = Pattern.compile("^[a-z]+(?:-[a-z]+)+$");
    private static final Pattern NAMED = Pattern.compile("^([a-z ]+): ([a-z]+(?:-[a-z]+)*)$");

    private final String currency;
    private final Phrases phrases;
    private final String question;

    /**
     * As the reader of an edition reads them.
     *
     * @param question what is asked
     */
    Spoken(Edition edition, String question) {
        this.question = question;
        this.currency = edition.policy().currency();
        this.phrases = edition.phrases();
    }

    /** A phrase of a case, such as {@code 29.00 USD charged}. */
    String phrase(String phrase) {
        Matcher given = GIVEN.matcher(phrase);
        if (given.matches()) {
            return "“" + phrases.title(given.group(1)) + "” given before";
        }
        String worded = NAMED.matcher(phrase).replaceAll(this::sentence);
        return amount(LENGTH.matcher(worded).replaceAll(Spoken::length));
    }

    /** What a fact of words is, as the examples of a page say it. */
    private String sentence(MatchResult named) {
        return Arrays.stream(Question.values())
                .filter(it -> it.word().equals(question))
                .flatMap(it -> it.fact(named.group(1).replace(' ', '_')).stream())
                .filter(fact -> fact.type().words().contains(named.group(2)))
                .map(fact -> fact.sentence(fact.type().words().indexOf(named.group(2)), named.group(2)))
                .findFirst()
                .orElse(named.group().replace('-', ' '));
    }

    /** An answer, such as {@code up to 13.30 USD}. */
    String answer(String answer) {
        return amount(WORD.matcher(answer).matches() ? answer.replace('-', ' ') : answer);
    }

    private String amount(String words) {
        return AMOUNT.matcher(words).replaceAll("$0\u00a0" + currency);
    }

    private static String length(MatchResult found) {
        List<String> parts = new ArrayList<>();
        add(parts, found.group(1), "hour");
        add(parts, found.group(2), "minute");
        add(parts, found.group(3), "second");
        return parts.isEmpty() ? "0 hours" : String.join(" ", parts);
    }

    private static void add(List<String> parts, @org.jspecify.annotations.Nullable String digits, String noun) {
        int count = digits == null ? 0 : Integer.parseInt(digits);
        if (count != 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
