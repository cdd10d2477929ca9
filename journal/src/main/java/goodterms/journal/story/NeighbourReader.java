package goodterms.journal.story;

import goodterms.core.account.Command;
import goodterms.core.calendar.Interval;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.journal.memory.Fingerprints;
import goodterms.journal.notation.Moments;
import goodterms.journal.notation.Words;
import goodterms.terms.source.Fields;
import goodterms.terms.source.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stories say of other accounts, and of the signs accounts leave. */
final class NeighbourReader {

    /** Stories keep no secrets: theirs is the same for everybody. */
    private static final Fingerprints FINGERPRINTS =
            new Fingerprints("the secret of every story".getBytes(StandardCharsets.UTF_8));

    private NeighbourReader() {}

    static Neighbour read(Yaml yaml, Customer like) {
        Fields fields = Fields.of(yaml);
        Customer customer = new Customer(
                fields.text("owner"),
                like.zone(),
                Optional.empty(),
                like.country(),
                like.consumer(),
                like.currency(),
                List.of());
        Command.Subscribe subscribe = new Command.Subscribe(
                Actor.customer(customer.owner()),
                fields.text("plan"),
                Interval.MONTH,
                fields.find("card").flatMap(card -> SimulatedProcessor.card(Words.oneOf(card, CommandReader.CARDS))),
                false);
        Fields seen = Fields.of(fields.take("signals"));
        Neighbour neighbour = new Neighbour(
                new AccountId(fields.text("account")),
                customer,
                Moments.read(fields.take("at"), customer.zone()),
                subscribe,
                signals(seen));
        seen.nothingElse();
        fields.nothingElse();
        return neighbour;
    }

    /** The signs named among these fields. */
    static List<Signal> signals(Fields fields) {
        List<Signal> signals = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            fields.findText(Words.say(kind)).ifPresent(seen -> signals.add(FINGERPRINTS.of(kind, seen)));
        }
        return signals;
    }
}
