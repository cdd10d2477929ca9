package goodterms.cli;

import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.story.Told;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line on the terminal that tells how far a rehearsal is; nothing where there is no terminal. A mixin. */
@Command
final class Progress implements Rehearsal.Audience {

    private static final String START_OF_LINE = "\r\u001b[K";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int stories;
    private int failed;

    @Override
    public void reading(Path company) {
        show("checking the pages of " + company.getFileName() + " …");
    }

    @Override
    public void heard(Told told) {
        stories++;
        failed += told.passed() ? 0 : 1;
        show(stories + " rehearsed" + (failed == 0 ? "" : ", " + failed + " failed"));
    }

    /** Takes the line away. */
    void clear() {
        show("");
    }

    private void show(String text) {
        if (command.commandLine().getColorScheme().ansi().enabled()) {
            command.commandLine().getErr().print(START_OF_LINE + text);
            command.commandLine().getErr().flush();
        }
    }
}
