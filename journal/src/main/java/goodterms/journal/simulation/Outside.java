package goodterms.journal.simulation;

import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.account.Effect;
import goodterms.core.identity.AccountId;
import goodterms.journal.memory.DocumentNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The world outside of a shell: who takes and pays money, numbers documents and holds content. */
final class Outside {

    private final Processor processor;
    private final DocumentNumbers numbers = new DocumentNumbers();

    Outside(Processor processor) {
        this.processor = processor;
    }

    /** Does what is asked for, once for each key. @return what is answered, where an answer is awaited */
    Optional<Command> answer(Effect effect, AccountId account, Instant now, Chance chance) {
        return switch (effect) {
            case Effect.Charge it ->
                Optional.of(new Command.PaymentResult(it.payment(), it.attempt(), processor.charge(it, chance)));
            case Effect.PayBack it ->
                Optional.of(new Command.RefundResult(it.refund(), it.attempt(), processor.payBack(it, chance)));
            case Effect.AssignNumber it ->
                Optional.of(new Command.NumberDocument(it.document(), numbers.number(account, it.document())));
            case Effect.AskDeletion it ->
                Optional.of(new ContentCommand.ContentDeleted(it.deletion(), "record " + it.deletion()));
            case Effect.AskExport it ->
                Optional.of(new ContentCommand.ExportReady(
                        it.export(), "https://example.com/exports/" + it.export(), now.plus(Duration.ofDays(7))));
            case Effect.AskRestoration _, Effect.DestroyContentKey _, Effect.DestroyPeopleKey _ -> Optional.empty();
        };
    }
}
