package goodterms.terms.expression;

import goodterms.terms.source.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words a clause can use, each with what it stands for. */
public final class Names {

    private final Map<String, Expression> meanings;

    public Names(Map<String, Expression> meanings) {
        this.meanings = new TreeMap<>(meanings);
    }

    /** What a word stands for. */
    public Optional<Expression> meaning(String name) {
        return Optional.ofNullable(meanings.get(name));
    }

    /** The known word closest to this one, if one is close enough to have been meant. */
    public Optional<String> closest(String name) {
        return Spelling.closest(name, meanings.keySet());
    }
}
