package goodterms.terms.clause;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Within what a clause gives something only once. */
public enum Scope {
    ACCOUNT,
    SUBSCRIPTION,
    PAYMENT;

    /** As clauses write it: {@code account}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that word, if there is one. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
