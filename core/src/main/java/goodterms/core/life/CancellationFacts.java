package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.Profile;
import goodterms.core.subscription.Subscription;
import goodterms.core.usage.Activity;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Locale;

/** What an account knows that decides a cancellation. */
final class CancellationFacts {

    private CancellationFacts() {}

    static Facts of(Account account, Subscription.Current subscription, Command.Cancel command, Instant now) {
        boolean signedIn = command.channel() != Channel.SUPPORT;
        return Facts.about(Question.CANCELLATION)
                .moment("asked_at", now.getEpochSecond())
                .word("requester", word(account.people().requester(command.by())))
                .word("channel", word(command.channel()))
                // Who is signed in states neither: the shell knows which account it is.
                .truth(
                        "company_name_matches",
                        signedIn
                                || command.companyName()
                                        .filter(name -> named(account.profile(), name))
                                        .isPresent())
                .truth(
                        "email_matches",
                        signedIn
                                || command.email()
                                        .filter(account.people()::knows)
                                        .isPresent())
                .truth("in_trial", isTrial(subscription))
                .word("interval", word(subscription.contract().interval()))
                .truth("campaign_started", account.use().begun().contains(Activity.CAMPAIGN_STARTED))
                .moment("paid_until", paidUntil(subscription, now).getEpochSecond())
                .money("owes", account.billing().owed().getAmountMinorLong())
                .build();
    }

    /** The end of what is paid for or promised; now where nothing is. */
    static Instant paidUntil(Subscription.Current subscription, Instant now) {
        return switch (subscription) {
            // Past where a suspension keeps the next period from beginning.
            case Subscription.Running it -> it.paidUntil().isBefore(now) ? now : it.paidUntil();
            case Subscription.Ending it -> it.ends();
            case Subscription.Paused it -> it.resumed(now).until();
            case Subscription.Suspended _,
                    Subscription.Frozen _,
                    Subscription.Free _,
                    Subscription.TrialSuspended _,
                    Subscription.OnHold _ -> now;
        };
    }

    private static boolean isTrial(Subscription.Current subscription) {
        return subscription instanceof Subscription.Trialing
                || (subscription instanceof Subscription.Ending it && it.before() instanceof Subscription.Trialing);
    }

    private static boolean named(Profile profile, String stated) {
        return profile.names().stream().map(CancellationFacts::plain).anyMatch(plain(stated)::equals);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> constant) {
        return Words.of(constant);
    }
}
