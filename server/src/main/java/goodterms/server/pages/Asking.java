package goodterms.server.pages;

import goodterms.terms.phrase.Phrases;
import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question of the form, as it is shown.
 *
 * @param fact the name it is answered under
 * @param control the kind of field
 * @param options for a choice
 * @param written what stands in the field
 * @param shortcut an answer that a button gives, where there is one that can't be written
 */
record Asking(
        String fact,
        String label,
        List<String> hints,
        Control control,
        List<Option> options,
        String written,
        Optional<String> error,
        Optional<Option> shortcut) {

    /** A kind of field. */
    enum Control {
        CHOICE,
        LIST,
        AMOUNT,
        MOMENT,
        WORDS
    }

    /** One answer that can be chosen: how it is written in an address, and in words. */
    record Option(String value, String words) {}

    private static final int MOST_RADIOS = 8;

    /** The question for a fact. */
    static Asking of(Fact fact, Trying trying) {
        Optional<Trying.Fault> fault = trying.fault().filter(it -> it.fact().equals(fact.name()));
        return new Asking(
                fact.name(),
                label(fact),
                hints(fact, trying),
                control(fact),
                options(fact),
                fault.map(Trying.Fault::written)
                        .filter(words -> shows(control(fact), words))
                        .orElse(""),
                fault.map(Trying.Fault::words),
                shortcut(fact, trying));
    }

    /** A field for moments shows nothing but moments. */
    private static boolean shows(Control control, String words) {
        return control != Control.MOMENT || words.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
    }

    private static Control control(Fact fact) {
        return switch (fact.type().kind()) {
            case TRUTH -> Control.CHOICE;
            case WORD -> fact.type().words().size() > MOST_RADIOS ? Control.LIST : Control.CHOICE;
            case MONEY -> Control.AMOUNT;
            case MOMENT -> Control.MOMENT;
            case LENGTH, COUNT, PERCENT, CALENDAR_DAYS, BUSINESS_HOURS, SCHEDULE, TEXT -> Control.WORDS;
        };
    }

    private static String label(Fact fact) {
        return switch (fact.type().kind()) {
            case TRUTH -> "Which of these is so?";
            case MOMENT -> (fact.name().equals("paid_until") ? "When is " : "When was ") + fact.phrase() + "?";
            default -> capital(fact.phrase());
        };
    }

    /** Words as a line of their own. */
    static String capital(String words) {
        String sentence = Phrases.sentence(words);
        return sentence.substring(0, sentence.length() - 1);
    }

    private static List<String> hints(Fact fact, Trying trying) {
        List<String> hints = new ArrayList<>();
        if (fact.source() == Source.JUDGED) {
            hints.add("In a real case we find this out. Say what you expect us to find.");
        }
        switch (fact.type().kind()) {
            case MONEY -> hints.add("In " + trying.edition().policy().currency() + ", such as 29.00.");
            case MOMENT -> hints.add("By the clock in " + place(trying) + ".");
            case LENGTH -> hints.add("Such as 3 days, or 40 hours.");
            case COUNT -> hints.add("A number, such as 3.");
            default -> {}
        }
        return hints;
    }

    private static String place(Trying trying) {
        return trying.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
    }

    private static List<Option> options(Fact fact) {
        List<Option> options = new ArrayList<>();
        if (fact.type().kind() == Kind.TRUTH) {
            options.add(new Option("yes", capital(fact.said(1))));
            options.add(new Option("no", capital(fact.said(0))));
        } else if (fact.type().kind() == Kind.WORD) {
            for (int i = 0; i < fact.type().words().size(); i++) {
                options.add(new Option(fact.type().words().get(i), capital(fact.said(i))));
            }
        }
        return options;
    }

    /** Who has never written to support before writes now. */
    private static Optional<Option> shortcut(Fact fact, Trying trying) {
        return Optional.ofNullable(trying.answers().get("asked_at"))
                .filter(_ -> fact.name().equals("contacted_support_at"))
                .map(asked -> new Option(asked, "I haven't written before"));
    }
}
