package goodterms.core.account;

import goodterms.core.invoice.Document;
import goodterms.core.payment.Card;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.RefundId;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What the world outside must be told because of an event; carried out once, by its key. */
public sealed interface Effect {

    /** The same for the same effect of the same account: a processor that has seen it does nothing again. */
    String key();

    /** Take money; the answer comes back as {@link Command.PaymentResult}. */
    record Charge(PaymentId payment, int attempt, Money amount, Card card) implements Effect {
        @Override
        public String key() {
            return payment + "-attempt-" + attempt;
        }
    }

    /** Give money back the way it came; the answer comes back as {@link Command.RefundResult}. */
    record PayBack(RefundId refund, PaymentId payment, int attempt, Money amount) implements Effect {
        @Override
        public String key() {
            return refund + "-attempt-" + attempt;
        }
    }

    /** Give a document its number, the next of its kind in the whole company; it comes back as {@link Command.NumberDocument}. */
    record AssignNumber(Document document) implements Effect {
        @Override
        public String key() {
            return "number-of-" + document;
        }
    }

    /** Ask the product to delete what came before that moment; it answers with {@link ContentCommand.ContentDeleted}. */
    record AskDeletion(int deletion, int attempt, Instant createdBefore) implements Effect {
        @Override
        public String key() {
            return "deletion-" + deletion + "-attempt-" + attempt;
        }
    }

    /** Ask the product to bring back what it no longer shows since access ended. */
    record AskRestoration(int restoration) implements Effect {
        @Override
        public String key() {
            return "restoration-" + restoration;
        }
    }

    /** Ask the product for a copy of what it holds; it answers with {@link ContentCommand.ExportReady}. */
    record AskExport(int export) implements Effect {
        @Override
        public String key() {
            return "export-" + export;
        }
    }

    /** Destroy the key that content was kept under until that deletion. */
    record DestroyContentKey(int deletion) implements Effect {
        @Override
        public String key() {
            return "destroy-content-key-" + deletion;
        }
    }

    /** Destroy the key to all that says who the people of the account are. */
    record DestroyPeopleKey() implements Effect {
        @Override
        public String key() {
            return "destroy-people-key";
        }
    }

    /** What must be done outside because of that event. */
    static List<Effect> of(Event event) {
        return switch (event) {
            case PaymentEvent.PaymentAttempted it ->
                List.of(new Charge(it.payment(), it.attempt(), it.amount(), it.card()));
            case InvoiceEvent.InvoiceIssued it -> List.of(new AssignNumber(Document.of(it.invoice())));
            case InvoiceEvent.CreditNoteIssued it -> List.of(new AssignNumber(Document.of(it.note())));
            case RefundEvent.RefundOrdered it -> List.of(new PayBack(it.refund(), it.payment(), 1, it.amount()));
            case RefundEvent.RefundRetried it ->
                List.of(new PayBack(it.refund(), it.payment(), it.attempt(), it.amount()));
            case RetentionEvent.DeletionAsked it ->
                List.of(new AskDeletion(it.deletion(), it.attempt(), it.createdBefore()));
            case RetentionEvent.DeletionCalledOff it
            when it.restored() -> List.of(new AskRestoration(it.restorations()));
            case RetentionEvent.ExportAsked it -> List.of(new AskExport(it.export()));
            case RetentionEvent.ContentKeyDestroyed it -> List.of(new DestroyContentKey(it.deletion()));
            case RetentionEvent.PeopleForgotten _ -> List.of(new DestroyPeopleKey());
            case InvoiceEvent _,
                    PaymentEvent _,
                    PeopleEvent _,
                    SubscriptionEvent _,
                    ChangeEvent _,
                    UseEvent _,
                    MeteringEvent _,
                    CaseEvent _,
                    AgreementEvent _,
                    ReminderEvent _,
                    RefundEvent _,
                    DisputeEvent _,
                    SuspensionEvent _,
                    RetentionEvent _,
                    DeskEvent _ -> List.of();
        };
    }
}
