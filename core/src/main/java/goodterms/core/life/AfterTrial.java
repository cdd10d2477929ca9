package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Context;
import goodterms.core.account.InvoiceEvent.InvoiceIssued;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a trial at its end if nothing changes until then. */
public sealed interface AfterTrial {

    /** The paid plan begins with this invoice. */
    record Billed(InvoiceIssued invoice) implements AfterTrial {}

    /** A plan begins that costs nothing. */
    record Free(Contract contract) implements AfterTrial {}

    /**
     * Access stops and nothing is charged; the account is ended then unless a plan is taken up.
     *
     * @param cardMissing whether the plan would begin if there were a card
     */
    record Held(Instant until, boolean cardMissing) implements AfterTrial {}

    /** That of an account, found by letting the time of its trial pass; none where no trial runs, or it is barred from ending. */
    public static Optional<AfterTrial> of(Account account, Context context) {
        if (!(account.subscription() instanceof Subscription.Trialing trial)) {
            return Optional.empty();
        }
        Unfolding life = new Unfolding(account, context);
        Advancing.run(life, trial.ends());
        Optional<AfterTrial> billed = life.events().stream()
                .filter(InvoiceIssued.class::isInstance)
                .map(InvoiceIssued.class::cast)
                .<AfterTrial>map(Billed::new)
                .findFirst();
        return billed.or(() -> switch (life.account().subscription()) {
            case Subscription.Free it -> Optional.of(new Free(it.contract()));
            case Subscription.OnHold it ->
                Optional.of(new Held(it.endsAt(), TrialEnd.of(life.account(), life.terms()) == TrialEnd.WITHOUT_CARD));
            case Subscription _ -> Optional.empty();
        });
    }
}
