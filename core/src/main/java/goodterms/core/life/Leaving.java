package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.RetentionEvent.ContentDeleted;
import goodterms.core.account.RetentionEvent.ExportAsked;
import goodterms.core.account.RetentionEvent.ExportReady;
import goodterms.core.account.RetentionEvent.PeopleForgotten;
import goodterms.core.account.RetentionRefusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.Inquiry;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.retention.Content;
import goodterms.core.retention.Content.Holding;
import goodterms.core.retention.Deletion;
import goodterms.core.retention.Deletion.Done;
import goodterms.core.subscription.Contract;
import goodterms.core.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What customers ask about their content, what the product answers, and being forgotten. */
final class Leaving {

    private Leaving() {}

    private static Optional<Refusal> notAnOwner(Unfolding life, Actor by) {
        return Optional.of(by)
                .filter(it -> life.account().people().requester(it) != Requester.OWNER)
                .map(it -> new AskerRefusal.NotAnOwner(it.name()));
    }

    /** A copy of the content: theirs as long as it is there, whether or not they have access. */
    static Outcome export(Unfolding life, ContentCommand.ExportContent command) {
        Optional<Refusal> stranger = notAnOwner(life, command.by());
        if (stranger.isPresent()) {
            return Unfolding.refused(stranger.get());
        }
        Content content = life.account().content();
        if (content.holding() instanceof Holding.Gone gone) {
            return Unfolding.refused(new RetentionRefusal.ContentGone(gone.since(), gone.clause()));
        }
        Optional<Instant> since = content.exports().underWay(life.now());
        return since.map(at -> Unfolding.refused(new RetentionRefusal.ExportUnderWay(at)))
                .orElseGet(() -> life.then(
                                new ExportAsked(life.now(), content.exports().last() + 1, command.by()))
                        .accepted());
    }

    static Outcome exported(Unfolding life, ContentCommand.ExportReady command) {
        return life.account().content().exports().awaits(command.export())
                ? life.then(new ExportReady(life.now(), command.export(), command.link(), command.expires()))
                        .accepted()
                : Unfolding.refused(new RetentionRefusal.ExportNotAwaited(command.export()));
    }

    /** A change of mind, while there is time for one. */
    static Outcome restore(Unfolding life, ContentCommand.RestoreContent command) {
        Optional<Refusal> stranger = notAnOwner(life, command.by());
        if (stranger.isPresent()) {
            return Unfolding.refused(stranger.get());
        }
        return switch (life.account().content().holding()) {
            case Holding.Kept _ -> Unfolding.refused(new RetentionRefusal.NothingToRestore());
            case Holding.Gone gone -> Unfolding.refused(new RetentionRefusal.ContentGone(gone.since(), gone.clause()));
            case Holding.Leaving _ -> goOn(life, command.by());
        };
    }

    private static Outcome goOn(Unfolding life, Actor by) {
        return switch (life.account().subscription()) {
            case Subscription.Ending _ -> Cancelling.withdraw(life, new Command.WithdrawCancellation(by));
            case Subscription.TrialSuspended _ -> Cancelling.reactivate(life, new Command.ReactivateTrial(by));
            case Subscription.Ended it -> again(life, by, it.contract());
            case Subscription it -> throw new IllegalStateException("content is to be deleted, and there is " + it);
        };
    }

    private static Outcome again(Unfolding life, Actor by, Contract contract) {
        return Subscribing.subscribe(
                life, new Command.Subscribe(by, contract.plan(), contract.interval(), Optional.empty(), true));
    }

    /** @param before the content before time went on: what time alone asks for only now, nobody can have done */
    static Outcome deleted(Unfolding life, ContentCommand.ContentDeleted command, Content before) {
        Optional<Deletion> awaited = before.deletion(command.deletion())
                .flatMap(asked -> life.account().content().deletion(asked.number()))
                .filter(it -> it.confirmed().isEmpty());
        if (awaited.isEmpty()) {
            return Unfolding.refused(new RetentionRefusal.DeletionNotAwaited(command.deletion()));
        }
        if (command.evidence().isBlank()) {
            return Unfolding.refused(new RetentionRefusal.EvidenceMissing());
        }
        life.then(new ContentDeleted(life.now(), command.deletion(), command.evidence()));
        Retaining.certify(life, awaited.get().confirmed(new Done(life.now(), Optional.of(command.evidence()))));
        return life.accepted();
    }

    /** Being forgotten at once; what accounting needs stays, and names nobody. */
    static Outcome erase(Unfolding life, ContentCommand.Erase command) {
        return cannotErase(life, command).map(Unfolding::refused).orElseGet(() -> erased(life, command));
    }

    private static Outcome erased(Unfolding life, ContentCommand.Erase command) {
        boolean held = !(life.account().content().holding() instanceof Holding.Gone)
                && life.account().standing().subscriptions() > 0;
        if (held) {
            Retaining.ask(life, Retaining.backupsFromNow(life), false, Optional.empty());
        }
        life.then(new PeopleForgotten(
                life.now(),
                Optional.of(command.by()),
                Optional.of(command.because()).filter(words -> !words.isBlank())));
        Retaining.certifyForgetting(life);
        return life.accepted();
    }

    private static Optional<Refusal> cannotErase(Unfolding life, ContentCommand.Erase command) {
        boolean staff = command.by().isStaff();
        Optional<Refusal> stranger = staff ? Staff.required(life, command.by()) : notAnOwner(life, command.by());
        return stranger.or(() -> life.account().desk().open().stream()
                        .map(Case::id)
                        .findFirst()
                        .map(MoneyRefusal.CaseAlreadyOpen::new))
                .or(() -> life.account().desk().inquiries().stream()
                        .map(Inquiry::id)
                        .findFirst()
                        .map(MoneyRefusal.CaseAlreadyOpen::new))
                .or(() -> staff ? Closing.tooLow(life, command.by()) : Optional.empty())
                .or(() -> Optional.of(command.because())
                        .filter(words -> staff && words.isBlank())
                        .map(_ -> new MoneyRefusal.ReasonMissing()))
                .or(() -> subscribed(life))
                .or(() -> Optional.of(life.account().billing().unsettled())
                        .filter(Money::isPositive)
                        .map(RetentionRefusal.MoneyOpen::new))
                .or(() -> life.account().content().forgottenAt().map(RetentionRefusal.AlreadyErased::new));
    }

    private static Optional<Refusal> subscribed(Unfolding life) {
        return life.account().subscription() instanceof Subscription.Current current
                ? Optional.of(
                        new RetentionRefusal.StillSubscribed(current.contract().plan()))
                : Optional.empty();
    }
}
