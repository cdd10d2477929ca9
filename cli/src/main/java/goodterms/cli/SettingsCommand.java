package goodterms.cli;

import goodterms.terms.value.Kind;
import goodterms.terms.vocabulary.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code goodterms settings}: the parameters whose names the engine knows. */
@Command(
        name = "settings",
        description = "List the settings a page may state, what each takes and what holds where no page states it.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {

    @Mixin
    private final Screen screen = new Screen();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (json) {
            screen.print(Json.text(Arrays.stream(Setting.values()).map(Row::of).toList()));
        } else {
            screen.print(table());
        }
        return GoodTerms.FINE;
    }

    private static Table table() {
        Table table = new Table("setting", "takes", "unless set", "what it says");
        for (Setting setting : Setting.values()) {
            table.row(setting.key(), Shown.type(setting.type()), Shown.value(setting.assumed()), setting.doc());
        }
        return table;
    }

    /** One setting in JSON. */
    private record Row(String name, Kind kind, List<String> words, String assumed, String doc) {

        static Row of(Setting setting) {
            return new Row(
                    setting.key(),
                    setting.type().kind(),
                    setting.type().words(),
                    Shown.value(setting.assumed()),
                    setting.doc());
        }
    }
}
