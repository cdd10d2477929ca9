package goodterms.cli;

import goodterms.journal.rehearsal.Rehearsal;
import goodterms.journal.simulation.Simulation;
import goodterms.journal.story.Told;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line on the terminal that tells how far a rehearsal or a simulation is; nothing where there is no terminal. A mixin. */
@Command
final class Progress implements Rehearsal.Audience, Simulation.Audience {

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

    @Override
    public void lived(long lives, long of) {
        if (lives % 100 == 0) {
            show(String.format(Locale.ROOT, "%3d %%  %,d of %,d lives", 100 * lives / of, lives, of));
        }
    }

    /** Takes the line away. */
    void clear() {
        show("");
    }

    /** Puts other words in its place. */
    synchronized void show(String text) {
        if (command.commandLine().getColorScheme().ansi().enabled()) {
            command.commandLine().getErr().print(START_OF_LINE + text);
            command.commandLine().getErr().flush();
        }
    }
}
