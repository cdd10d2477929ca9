package goodterms.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code goodterms}: each of its commands is a class of its own in this package. */
@Command(
        name = "goodterms",
        description = "Subscriptions that start, run and end on the terms you published.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Exit code: 0 fine, 1 findings, 2 the command was misused, 3 a bug in GoodTerms."},
        subcommands = {
            DemoCommand.class, //
            ServeCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TourCommand.class,
            CheckCommand.class,
            DecideCommand.class,
            DiffCommand.class,
            RenderCommand.class,
            SettingsCommand.class,
            FactsCommand.class,
            RehearseCommand.class,
            CoverageCommand.class,
            SimulateCommand.class,
            LedgerCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class GoodTerms {

    /** Everything is as it should be. */
    public static final int FINE = 0;
    /** Something was found that keeps a page, a case or a story from being right. */
    public static final int FINDINGS = 1;
    /** The command was called wrongly, or a file it needs cannot be read. */
    public static final int MISUSE = 2;
    /** GoodTerms itself is wrong. */
    public static final int BUG = 3;

    private static final int WIDTH = 100;

    private GoodTerms() {}

    /** Runs one command on the terminal. */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exit = run(out, err, isColoured() ? Ansi.ON : Ansi.OFF, arguments);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Runs one command, writing to these two streams, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, Ansi colours, String... arguments) {
        CommandLine line = new CommandLine(new GoodTerms())
                .setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(colours))
                .setUsageHelpWidth(WIDTH)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> misused(wrong))
                .setExecutionExceptionHandler((thrown, command, _) -> failed(thrown, command));
        int exit = line.execute(arguments);
        out.flush();
        err.flush();
        return exit;
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return MISUSE;
    }

    private static int failed(Exception thrown, CommandLine command) {
        if (thrown instanceof Misuse misuse) {
            command.getErr().println(command.getColorScheme().errorText(misuse.getMessage()));
            return MISUSE;
        }
        command.getErr().println(command.getColorScheme().errorText("This is a bug in GoodTerms. Please report it:"));
        thrown.printStackTrace(command.getErr());
        return BUG;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    private static boolean isColoured() {
        String unwanted = System.getenv("NO_COLOR");
        Console console = System.console();
        return (unwanted == null || unwanted.isEmpty()) && console != null && console.isTerminal();
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
