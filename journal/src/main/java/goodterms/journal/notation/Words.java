package goodterms.journal.notation;

import goodterms.terms.source.Fields;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.source.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of closed lists, in kebab-case. */
public final class Words {

    private Words() {}

    /** The constant whose word stands here. @throws Unreadable if there is none */
    public static <E extends Enum<E>> E read(Yaml yaml, Class<E> type) {
        String word = Fields.scalar(yaml).text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> say(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(yaml, all(type)));
    }

    /** The word that stands here, which must be one of these. @throws Unreadable if it is none */
    public static String oneOf(Yaml yaml, List<String> words) {
        String word = Fields.scalar(yaml).text();
        if (!words.contains(word)) {
            throw unknown(yaml, words);
        }
        return word;
    }

    /** The word of a constant. */
    public static String say(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of all constants of an enum. */
    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> say((Enum<?>) constant))
                .toList();
    }

    private static Unreadable unknown(Yaml yaml, List<String> words) {
        String word = Fields.scalar(yaml).text();
        return new Unreadable(
                yaml.at(), "unknown-word", "the word " + word + " is not known here", Spelling.remedy(word, words));
    }
}
