package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.subscription.Change;
import goodterms.core.subscription.Subscription;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;

/** What an account knows that decides a change. */
final class ChangeFacts {

    private ChangeFacts() {}

    /** @param over whether the account holds more than the change leaves room for */
    static Facts of(
            Account account, Subscription.Current subscription, Change change, boolean over, Actor by, Instant now) {
        return Facts.about(Question.CHANGE)
                .moment("asked_at", now.getEpochSecond())
                .word("direction", Words.of(change.direction()))
                .word("what", Words.of(change.what()))
                .truth("over_new_limits", over)
                .truth("in_trial", subscription instanceof Subscription.Trialing)
                .moment(
                        "paid_until",
                        CancellationFacts.paidUntil(subscription, now).getEpochSecond())
                .money(
                        "unused_value",
                        account.billing()
                                .running()
                                .unused(now, account.profile().nothing())
                                .getAmountMinorLong())
                .word("asked_by", askedBy(account.people().requester(by)))
                .build();
    }

    private static String askedBy(Requester requester) {
        return switch (requester) {
            case OWNER -> "owner";
            case MEMBER -> "member";
            case COMPANY -> "support";
            case STRANGER -> throw new IllegalArgumentException("strangers change nothing");
        };
    }
}
