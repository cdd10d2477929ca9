package goodterms.server.console;

import goodterms.server.api.StaffCommands;
import java.util.Map;
import java.util.Optional;

/** How staff call what was asked of an account. */
final class CommandWords {

    /** What only programs and the server itself give an account. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("payment-result", "The processor answered"),
            Map.entry("refund-result", "The processor answered"),
            Map.entry("number-document", "A document got its number"),
            Map.entry("announce-terms", "New terms were told of"),
            Map.entry("suspect-repeat", "Signs were compared"),
            Map.entry("record-activity", "The product reported"),
            Map.entry("record-usage", "Use was reported"),
            Map.entry("report-signals", "Signs were reported"),
            Map.entry("report-dispute", "The processor told of a dispute"),
            Map.entry("export-ready", "A copy is ready"),
            Map.entry("content-deleted", "A deletion was confirmed"));

    private CommandWords() {}

    /** What a command is called, by its name. */
    static String title(StaffCommands commands, String name) {
        return Optional.ofNullable(OTHERS.get(name))
                .or(() -> commands.named(name).map(StaffCommands.One::title))
                .orElseGet(() -> FieldWords.capital(name.replace('-', ' ')));
    }
}
