package goodterms.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/** A command called as on a terminal without colours, and what it said. */
record Terminal(int exit, String out, String err) {

    static Terminal run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = GoodTerms.run(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, arguments);
        return new Terminal(exit, out.toString(), err.toString());
    }
}
