package goodterms.terms.page;

import goodterms.terms.source.Name;
import goodterms.terms.source.Position;
import goodterms.terms.source.Spelling;
import goodterms.terms.source.Unreadable;
import goodterms.terms.value.Literals;
import goodterms.terms.value.Type;
import goodterms.terms.value.Value;
import goodterms.terms.value.Value.Scalar;
import goodterms.terms.vocabulary.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the values that links of a page name. */
final class ParameterReader {

    private final String currency;

    ParameterReader(String currency) {
        this.currency = currency;
    }

    /**
     * Reads a link whose destination, without its #, is {@code name} or {@code name=value}.
     *
     * @throws Unreadable if the name is unknown or the words say no value
     */
    Parameter read(Position at, String destination, String words) {
        int equals = destination.indexOf('=');
        String name = equals < 0 ? destination : destination.substring(0, equals);
        String stated = equals < 0 ? words : destination.substring(equals + 1);
        refuseBadName(at, name);
        if (name.indexOf('.') < 0) {
            Literals.Meaning meaning = new Literals(at, currency).read(stated);
            return new Parameter(name, at, words, meaning.value(), meaning.inDays());
        }
        return new Parameter(name, at, words, typed(at, stated, type(at, name)), false);
    }

    private static void refuseBadName(Position at, String name) {
        boolean good = name.length() <= Name.LONGEST
                && Arrays.stream(name.split("\\.", -1)).allMatch(Name::isGood);
        if (!good) {
            throw Name.refused(at, name, "a parameter");
        }
    }

    private static Type type(Position at, String name) {
        Optional<Setting> setting = Setting.named(name);
        if (setting.isPresent()) {
            return setting.get().type();
        }
        if (name.startsWith("price.")) {
            return Type.MONEY;
        }
        if (name.startsWith("limit.")) {
            return Type.COUNT;
        }
        List<String> known = Arrays.stream(Setting.values()).map(Setting::key).toList();
        throw new Unreadable(
                at,
                "unknown-setting",
                "there is no setting “" + name + "”",
                Spelling.closest(name, known)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("`goodterms settings` lists them; a name of your own has no dot."));
    }

    private Value typed(Position at, String stated, Type type) {
        return switch (type.kind()) {
            case WORD -> word(at, stated, type);
            case SCHEDULE -> schedule(at, stated);
            case TEXT -> new Value.Text(stated);
            case TRUTH, COUNT, PERCENT, MONEY, MOMENT, LENGTH, CALENDAR_DAYS, BUSINESS_HOURS ->
                new Literals(at, currency).read(stated, type);
        };
    }

    private static Value word(Position at, String stated, Type type) {
        if (!type.words().contains(stated)) {
            throw new Unreadable(
                    at,
                    "unknown-word",
                    "“" + stated + "” is none of " + String.join(", ", type.words()),
                    "Put one of those words behind the name, as in `(#name="
                            + type.words().getFirst() + ")`.");
        }
        return Scalar.word(type, stated);
    }

    private static Value schedule(Position at, String stated) {
        List<Integer> days = new ArrayList<>();
        for (String day : stated.split(",", -1)) {
            boolean good = day.strip().matches("\\d{1,4}");
            int next = good ? Integer.parseInt(day.strip()) : 0;
            if (!good || next < 1 || (!days.isEmpty() && next <= days.getLast())) {
                throw new Unreadable(
                        at,
                        "bad-schedule",
                        "“" + stated + "” is no list of days, each later than the one before",
                        "Put the days behind the name, as in `(#payment.retries=1,3,5)`.");
            }
            days.add(next);
        }
        return new Value.Schedule(days);
    }

    /** Whether a destination without a value can be meant as a parameter at all. */
    static boolean canBe(String destination, String words) {
        return destination.indexOf('=') >= 0 || destination.indexOf('.') >= 0 || Literals.looksLikeOne(words);
    }
}
