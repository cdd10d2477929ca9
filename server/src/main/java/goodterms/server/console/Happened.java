package goodterms.server.console;

import goodterms.server.site.Visit;
import goodterms.server.site.Wording;
import goodterms.server.store.Journal;
import goodterms.server.store.Kept;
import java.util.List;

/**
 * Something that has happened to an account, as staff read it.
 *
 * @param who had it happen
 * @param what was asked for
 * @param sentences what came of it
 */
public record Happened(String at, String machine, String who, String what, List<String> sentences) {

    public Happened {
        sentences = List.copyOf(sentences);
    }

    /** An entry of the journal. */
    static Happened of(Visit visit, Kept kept, Journal.Entry entry) {
        Wording wording = new Wording(kept.account().profile().zone());
        StaffTelling telling =
                new StaffTelling(visit.company(), kept.account().profile().zone());
        return new Happened(
                wording.moment(entry.at()),
                wording.machine(entry.at()),
                who(visit, entry.by()),
                entry.command()
                        .map(CommandWords::given)
                        .orElse(entry.number() == 1 ? "The account was opened" : "Time passed"),
                entry.events().stream()
                        .flatMap(event -> telling.of(event).stream())
                        .distinct()
                        .toList());
    }

    /** Who the journal or the audit names, as staff call them. */
    static String who(Visit visit, String by) {
        if (by.startsWith("staff:")) {
            String name = by.substring("staff:".length());
            return name.equals(visit.actor().name()) ? "you" : name;
        }
        if (by.startsWith("portal:")) {
            return "the customer";
        }
        if (by.startsWith("key:")) {
            return "a program";
        }
        return switch (by) {
            case "time", "processor", "neighbours" -> "";
            default -> by;
        };
    }
}
