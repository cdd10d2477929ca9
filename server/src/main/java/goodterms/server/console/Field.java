package goodterms.server.console;

import java.util.List;

/**
 * A field of the form of a command.
 *
 * @param name where its value stands in the command, such as {@code finding.fault-cause}
 * @param label what is asked
 * @param kind how it is answered
 * @param required whether it must be answered, as far as what it belongs to is
 * @param group what it belongs to, where that can be left out as a whole; else nothing
 * @param options among which to choose
 * @param hint how to answer it; nothing where that is plain
 * @param most how many characters at most
 * @param first what it begins with
 */
public record Field(
        String name,
        String label,
        Kind kind,
        boolean required,
        String group,
        List<Option> options,
        String hint,
        int most,
        String first) {

    /** How a field is answered. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        LINES,
        AMOUNT,
        NUMBER,
        MOMENT,
        LENGTH,
        TRUTH,
        CHOICE,
        CHOICES
    }

    /** A value that can be chosen, and how people call it. */
    public record Option(String value, String words) {}

    public Field {
        options = List.copyOf(options);
    }

    /** Whether it is one of several fields of a row, such as {@code limits.1.most}. */
    public boolean isOfRow() {
        return name.matches(".*[.][0-9]+[.].*");
    }
}
