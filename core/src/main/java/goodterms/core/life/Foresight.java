package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand.RequestRefund;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.account.Channel;
import goodterms.core.account.Context;
import goodterms.core.account.Outcome;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Actor;
import goodterms.core.payment.PaymentKind;
import java.util.Optional;

/** What a step would change about money back, though nobody asks for any yet. */
final class Foresight {

    private Foresight() {}

    /** What the page would answer after the step, where another clause would decide than before it. */
    static Optional<RefundDecided> changed(Account before, Account after, Context context) {
        Optional<String> clause = answer(before, context).map(it -> it.clause().id());
        return answer(after, context)
                .filter(it ->
                        clause.isPresent() && !clause.get().equals(it.clause().id()));
    }

    private static Optional<RefundDecided> answer(Account account, Context context) {
        if (account.people().owners().isEmpty()) {
            return Optional.empty();
        }
        RequestRefund ask = new RequestRefund(
                Actor.customer(account.people().owners().first()),
                Channel.PORTAL,
                Optional.empty(),
                PaymentKind.SUBSCRIPTION,
                RefundReason.OTHER);
        return switch (Life.decide(account, ask, context)) {
            case Outcome.Refused _ -> Optional.empty();
            case Outcome.Accepted it ->
                it.events().stream()
                        .filter(RefundDecided.class::isInstance)
                        .map(RefundDecided.class::cast)
                        .findFirst();
        };
    }
}
