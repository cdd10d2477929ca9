package goodterms.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command writes; a mixin: {@code @Mixin final Screen screen = new Screen();}. */
@Command
final class Screen {

    /** Columns of a line: wide enough for a table, narrow enough for half a screen. */
    static final int WIDTH = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Writes a line, or several, and ends it. */
    void print(String text) {
        command.commandLine().getOut().print(text + "\n");
    }

    /** Shows at once what has been written. */
    void flush() {
        command.commandLine().getOut().flush();
    }

    /** Writes a line that stands out where there are colours. */
    void title(String text) {
        print(command.commandLine()
                .getColorScheme()
                .apply(text, List.of(CommandLine.Help.Ansi.Style.bold))
                .toString());
    }

    /** Writes a table of at most {@link #WIDTH} columns. */
    void print(Table table) {
        List<String> lines = table.lines(WIDTH);
        title(lines.getFirst());
        lines.stream().skip(1).forEach(this::print);
    }
}
