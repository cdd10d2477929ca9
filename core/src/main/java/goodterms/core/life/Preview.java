package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command would do, told before it is given.
 *
 * @param outcome the events or the refusal
 * @param after the account as it would stand
 * @param sentences amounts, dates and clauses, a sentence each, in the order they would happen; then what follows by
 *     itself, and what the page would say of money back if the step changes that
 */
public record Preview(Outcome outcome, Account after, List<String> sentences) {

    public Preview {
        sentences = List.copyOf(sentences);
    }

    /** What the page would say of money back afterwards, if the step changes that. */
    public Optional<String> ifAsked() {
        return sentences.stream()
                .filter(sentence -> sentence.startsWith(Telling.IF_ASKED))
                .findFirst();
    }

    static Preview of(Account before, Outcome outcome, Context context) {
        return switch (outcome) {
            case Outcome.Refused it ->
                new Preview(
                        outcome,
                        before,
                        List.of(it.refusal().sentence(), it.refusal().remedy()));
            case Outcome.Accepted it -> accepted(before, it, context);
        };
    }

    private static Preview accepted(Account before, Outcome.Accepted outcome, Context context) {
        Account after = before;
        for (Event event : outcome.events()) {
            after = after.after(event);
        }
        Telling telling = new Telling(context.company(), after.profile().zone());
        Stream<String> now = outcome.events().stream().flatMap(event -> telling.of(event).stream());
        Stream<String> next = telling.next(after, Upcoming.cost(after, context)).stream();
        Stream<String> refund = Foresight.changed(before, after, context).map(telling::ifAsked).stream();
        return new Preview(
                outcome, after, Stream.of(now, next, refund).flatMap(it -> it).toList());
    }
}
