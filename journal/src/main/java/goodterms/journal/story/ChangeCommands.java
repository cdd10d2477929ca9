package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.Actor;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.util.Map;
import java.util.function.Function;

/** Reads the commands about changes and pauses. */
record ChangeCommands(Scene scene) {

    void addTo(Map<String, Function<Fields, Ask>> readers) {
        readers.put("change-plan", this::changePlan);
        readers.put("change-quantity", this::changeQuantity);
        readers.put("withdraw-change", it -> always(new Command.WithdrawChange(by(it))));
        readers.put("pause", this::pause);
        readers.put("resume", it -> always(new Command.Resume(by(it))));
    }

    private Ask changePlan(Fields it) {
        return always(new Command.ChangePlan(
                by(it), it.findText("plan"), it.find("interval").map(word -> Words.read(word, Interval.class))));
    }

    private Ask changeQuantity(Fields it) {
        Yaml quantity = it.take("quantity");
        String text = Fields.scalar(quantity).text();
        if (!text.matches("-?\\d{1,6}")) {
            throw Fields.wrong(quantity, "a number", "Write how many there are to be altogether.");
        }
        return always(new Command.ChangeQuantity(by(it), it.text("add-on"), Integer.parseInt(text)));
    }

    private Ask pause(Fields it) {
        return always(new Command.Pause(
                by(it),
                it.find("resumes")
                        .map(yaml -> Moments.read(yaml, scene.customer().zone()))));
    }

    private Actor by(Fields it) {
        return it.find("by").map(scene::actor).orElse(scene.owner());
    }

    private static Ask always(Command command) {
        return account -> command;
    }
}
