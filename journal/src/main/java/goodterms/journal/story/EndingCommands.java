package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.identity.Actor;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.UnusedTime;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.time.Instant;
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
        readers.put("export-content", it -> always(new ContentCommand.ExportContent(by(it))));
        readers.put("export-ready", this::exportReady);
        readers.put("restore-content", it -> always(new ContentCommand.RestoreContent(by(it))));
        readers.put("content-deleted", EndingCommands::contentDeleted);
        readers.put(
                "erase",
                it -> always(
                        new ContentCommand.Erase(by(it), it.findText("because").orElse(""))));
    }

    private Ask endAccount(Fields it) {
        Yaml cause = it.take("reason");
        Words.oneOf(cause, CAUSES);
        Command command = new Command.EndAccount(
                by(it),
                Words.read(cause, EndCause.class),
                it.findText("because").orElse(""),
                it.find("notice").map(EndingCommands::days).orElse(0),
                Words.read(it.take("unused"), UnusedTime.class));
        return always(command);
    }

    private Actor by(Fields it) {
        return it.find("by").map(scene::actor).orElse(scene.owner());
    }

    private static Ask always(Command command) {
        return account -> command;
    }

    private Ask exportReady(Fields it) {
        String link = it.text("link");
        Instant expires = Moments.read(it.take("expires"), scene.customer().zone());
        return account ->
                new ContentCommand.ExportReady(account.content().exports().last(), link, expires);
    }

    private static Ask contentDeleted(Fields it) {
        String evidence = it.findText("evidence").orElse("");
        return account -> new ContentCommand.ContentDeleted(account.content().lastDeletion(), evidence);
    }

    private static int days(Yaml yaml) {
        String text = Fields.scalar(yaml).text();
        if (!text.matches("\\d{1,4} days?")) {
            throw Fields.wrong(yaml, "a number of days", "Write it as in 30 days.");
        }
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private Ask askForOwner(Fields it) {
        return always(new Command.AskForOwner(scene.actor(it.take("by"))));
    }
}
