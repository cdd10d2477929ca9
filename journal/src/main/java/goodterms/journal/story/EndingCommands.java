package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.UnusedTime;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the commands about the end of an account and what becomes of what it held. */
record EndingCommands(Scene scene) {

    /** The words for why the company ends an account. */
    private static final List<String> CAUSES = Words.all(EndCause.class).stream()
            .filter(word -> !word.equals(Words.say(EndCause.CANCELLED)))
            .toList();

    void addTo(Map<String, Function<Fields, Ask>> readers) {
        readers.put("end-account", this::endAccount);
        readers.put("ask-for-owner", this::askForOwner);
    }

    private Ask endAccount(Fields it) {
        Yaml cause = it.take("reason");
        Words.oneOf(cause, CAUSES);
        Command command = new Command.EndAccount(
                it.find("by").map(scene::actor).orElse(scene.owner()),
                Words.read(cause, EndCause.class),
                it.findText("because").orElse(""),
                it.find("notice").map(EndingCommands::days).orElse(0),
                Words.read(it.take("unused"), UnusedTime.class));
        return account -> command;
    }

    private static int days(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (!text.matches("\\d{1,4} days?")) {
            throw Fields.wrong(yaml, "a number of days", "Write it as in 30 days.");
        }
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private Ask askForOwner(Fields it) {
        Command command = new Command.AskForOwner(scene.actor(it.take("by")));
        return account -> command;
    }
}
