package goodterms.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import picocli.CommandLine.Help.Ansi;

/**
 * A command called as on a terminal without colours.
 *
 * @param said both streams, as a terminal shows them
 */
record Terminal(int exit, String out, String err, String said) {

    static Terminal run(String... arguments) {
        StringWriter said = new StringWriter();
        Heard out = new Heard(new StringWriter(), said);
        Heard err = new Heard(new StringWriter(), said);
        int exit = GoodTerms.run(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, arguments);
        return new Terminal(exit, out.alone.toString(), err.alone.toString(), said.toString());
    }

    /** One of the two streams, heard alone and together with the other. */
    private static final class Heard extends Writer {

        private final StringWriter alone;
        private final StringWriter together;

        Heard(StringWriter alone, StringWriter together) {
            this.alone = alone;
            this.together = together;
        }

        @Override
        public void write(char[] text, int from, int length) {
            alone.write(text, from, length);
            together.write(text, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
