package goodterms.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code transcript} blocks of a Markdown text: commands, and exactly what each says. */
final class Transcript {

    private static final Pattern FENCE = Pattern.compile("(`{3,})\\s*(\\S*).*");
    private static final Pattern COMMAND = Pattern.compile("\\$ goodterms( (?!#).*?)?(\\s+# exit (\\d+))?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Transcript() {}

    /**
     * One command of a transcript.
     *
     * @param line where it stands, counted from 1
     * @param said the lines it says, on either stream
     */
    record Step(int line, String command, List<String> arguments, int exit, List<String> said) {

        /** What the command says now. */
        List<String> run() {
            Terminal terminal = Terminal.run(arguments.toArray(String[]::new));
            List<String> lines = new ArrayList<>(terminal.said().lines().toList());
            if (terminal.exit() != exit) {
                lines.add("(exit code " + terminal.exit() + ")");
            }
            return lines;
        }
    }

    /** The steps of a text, in order. @throws IllegalArgumentException if a command is not one of ours */
    static List<Step> steps(List<String> text) {
        List<Step> steps = new ArrayList<>();
        String fence = "";
        boolean isTranscript = false;
        for (int i = 0; i < text.size(); i++) {
            Matcher opening = FENCE.matcher(text.get(i));
            if (fence.isEmpty()) {
                fence = opening.matches() ? opening.group(1) : "";
                isTranscript = opening.matches() && opening.group(2).equals("transcript");
            } else if (text.get(i).strip().equals(fence)) {
                fence = "";
            } else if (isTranscript && text.get(i).startsWith("$ ")) {
                steps.add(step(i + 1, text.get(i)));
            } else if (isTranscript) {
                steps.getLast().said().add(text.get(i));
            }
        }
        return steps;
    }

    /** The text with everything its commands say now. */
    static List<String> rewritten(List<String> text) {
        List<String> lines = new ArrayList<>();
        int copied = 0;
        for (Step step : steps(text)) {
            lines.addAll(text.subList(copied, step.line()));
            lines.addAll(step.run());
            copied = step.line() + step.said().size();
        }
        lines.addAll(text.subList(copied, text.size()));
        return lines;
    }

    private static Step step(int line, String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            throw new IllegalArgumentException("line " + line + ": not a goodterms command: " + text);
        }
        String arguments = command.group(1) == null ? "" : command.group(1);
        int exit = command.group(3) == null ? 0 : Integer.parseInt(command.group(3));
        return new Step(line, "goodterms" + arguments, words(arguments), exit, new ArrayList<>());
    }

    private static List<String> words(String arguments) {
        return WORD.matcher(arguments)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toList();
    }
}
