package goodterms.core.life;

import goodterms.core.account.DisputeEvent;
import goodterms.core.account.RefundEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What refunds and disputes mean to the customer, in plain sentences. */
final class Reversing {

    private Reversing() {}

    /**
     * The sentence for what happened to a refund.
     *
     * @param day how a moment is written
     */
    static Optional<String> tell(RefundEvent event, Function<Instant, String> day) {
        return switch (event) {
            case RefundEvent.RefundOrdered it -> Optional.of(it.amount() + " is to go back the way it came.");
            case RefundEvent.RefundRetried it -> Optional.of("It is tried again to pay " + it.amount() + " back.");
            case RefundEvent.Refunded it -> Optional.of(it.amount() + " has gone back the way it came.");
            case RefundEvent.RefundFailed it ->
                Optional.of(it.amount() + " could not be paid back and is still owed to you; "
                        + it.nextAttempt()
                                .map(at -> "it is tried again on " + day.apply(at) + ".")
                                .orElse("somebody will see to it."));
            case RefundEvent.RefundSettled it ->
                Optional.of(it.amount()
                        + switch (it.how()) {
                            case TRANSFERRED -> " that was owed to you has been transferred.";
                            case CREDITED -> " that was owed to you is set off against later invoices.";
                            case DISPUTED -> " that was owed to you has been returned through your bank.";
                        });
        };
    }

    /** The sentence for what happened to a dispute. */
    static Optional<String> tell(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.DisputeOpened it ->
                Optional.of("Your bank looks into a payment of " + it.amount() + " that was contested there.");
            case DisputeEvent.DisputeWon it ->
                Optional.of("Your bank has decided that " + it.amount() + " was rightly charged.");
            case DisputeEvent.DisputeLost it ->
                Optional.of("Your bank has decided that " + it.amount() + " goes back to you.");
        };
    }
}
