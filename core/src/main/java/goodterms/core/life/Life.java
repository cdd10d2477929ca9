package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.account.Context;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.AccountOpened;
import goodterms.core.catalog.Company;
import goodterms.core.identity.AccountId;
import goodterms.core.ledger.Books;
import goodterms.core.ledger.Transfer;
import goodterms.core.notice.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The whole life of an account, as functions of its state, what is asked and the time. */
public final class Life {

    private Life() {}

    /** The first event of a new account. */
    public static AccountOpened open(
            AccountId id,
            String owner,
            Optional<String> companyName,
            ZoneId zone,
            String country,
            boolean consumer,
            Context context) {
        return open(
                id,
                owner,
                companyName,
                zone,
                country,
                consumer,
                context.company().currency(),
                context);
    }

    /**
     * The first event of a new account.
     *
     * @param currency all its money is in it
     * @throws IllegalArgumentException if the company does not sell in it
     */
    public static AccountOpened open(
            AccountId id,
            String owner,
            Optional<String> companyName,
            ZoneId zone,
            String country,
            boolean consumer,
            CurrencyUnit currency,
            Context context) {
        if (!context.company().offer().currencies().contains(currency)) {
            throw new IllegalArgumentException("nothing is sold in " + currency);
        }
        return new AccountOpened(context.now(), id, owner, companyName, zone, country, consumer, currency);
    }

    /** What comes of a command. What time alone has made happen before it comes first among the events. */
    public static Outcome decide(Account state, Command command, Context context) {
        if (context.now().isBefore(state.lastEventAt())) {
            return Unfolding.refused(new AskerRefusal.TimeRunsBackwards(state.lastEventAt()));
        }
        Unfolding life = new Unfolding(state, context);
        Advancing.run(life, context.now());
        return Agreeing.following(life, command, outcome(life, command, state));
    }

    /** @param before the account as it was when the command was given, before time went on */
    private static Outcome outcome(Unfolding life, Command command, Account before) {
        return switch (command) {
            case CaseCommand it -> outcome(life, it);
            case ContentCommand it -> outcome(life, it, before);
            case Command.AddPerson it -> Joining.add(life, it);
            case Command.SetNotices it -> Joining.notices(life, it);
            case Command.AnnounceTerms _ -> Agreeing.announce(life);
            case Command.AcceptTerms it -> Agreeing.click(life, it);
            case Command.RemovePerson it -> Joining.remove(life, it);
            case Command.Subscribe it -> Subscribing.subscribe(life, it);
            case Command.ChangeCard it -> Collecting.change(life, it);
            case Command.Cancel it -> Cancelling.cancel(life, it);
            case Command.EndAccount it -> Closing.end(life, it);
            case Command.AskForOwner it -> Joining.askForOwner(life, it);
            case Command.WithdrawCancellation it -> Cancelling.withdraw(life, it);
            case Command.ReactivateTrial it -> Cancelling.reactivate(life, it);
            case Command.ChangePlan it -> Changing.plan(life, it);
            case Command.ChangeQuantity it -> Changing.quantity(life, it);
            case Command.WithdrawChange it -> Changing.withdraw(life, it);
            case Command.Pause it -> Pausing.pause(life, it);
            case Command.Resume it -> Pausing.resume(life, it);
            case Command.RecordActivity it -> Reporting.activity(life, it);
            case Command.RecordUsage it -> Counting.record(life, it);
            case Command.ContactSupport it -> Inquiring.contact(life, it);
            case Command.ChangeBillingDetails it -> Dealing.details(life, it);
            case Command.ClaimCoupon it -> Dealing.claim(life, it);
            case Command.SetCustomPrice it -> Dealing.setPrice(life, it);
            case Command.VoidInvoice it -> Voiding.cancel(life, it);
            case Command.NumberDocument it -> Numbering.number(life, it, before.billing());
            case Command.ReportSignals it -> Recognising.report(life, it);
            case Command.SuspectRepeat it -> Recognising.suspect(life, it);
            case Command.PaymentResult it -> Collecting.answered(life, it, before.billing());
            case Command.Stopping it -> Suspending.outcome(life, it);
            case Command.RefundResult it -> Repaying.answered(life, it, before.billing());
            case Command.SettleRefund it -> Repaying.settle(life, it);
            case Command.ReportDispute it -> Disputing.reported(life, it);
        };
    }

    private static Outcome outcome(Unfolding life, CaseCommand command) {
        return switch (command) {
            case CaseCommand.RequestRefund it -> Refunding.request(life, it);
            case CaseCommand.RecordFinding it -> Investigating.find(life, it);
            case CaseCommand.Grant it -> Judging.grant(life, it);
            case CaseCommand.Decline it -> Judging.decline(life, it);
            case CaseCommand.ApproveGrant it -> Judging.approve(life, it);
            case CaseCommand.RejectGrant it -> Judging.reject(life, it);
            case CaseCommand.ReopenCase it -> Reopening.reopen(life, it);
            case CaseCommand.WithdrawRequest it -> Inquiring.withdraw(life, it);
            case CaseCommand.AnswerCase it -> Replying.answer(life, it);
            case CaseCommand.RecordEvidence it -> Handling.evidence(life, it);
            case CaseCommand.AssignCase it -> Handling.assign(life, it);
            case CaseCommand.NoteCase it -> Handling.note(life, it);
            case CaseCommand.MarkRepeatTrial it -> Investigating.mark(life, it);
        };
    }

    private static Outcome outcome(Unfolding life, ContentCommand command, Account before) {
        return switch (command) {
            case ContentCommand.ExportContent it -> Leaving.export(life, it);
            case ContentCommand.ExportReady it -> Leaving.exported(life, it);
            case ContentCommand.RestoreContent it -> Leaving.restore(life, it);
            case ContentCommand.ContentDeleted it -> Leaving.deleted(life, it, before.content());
            case ContentCommand.Erase it -> Leaving.erase(life, it);
        };
    }

    /** What would come of a command, told to whoever is about to give it; nothing is written. */
    public static Preview preview(Account state, Command command, Context context) {
        Outcome outcome = decide(state, command, context);
        return command instanceof Command.AskForOwner
                // Whoever asks learns nothing of the account.
                ? new Preview(outcome, state, List.of(Joining.ANSWER))
                : Preview.of(state, outcome, context);
    }

    /** The account as an event leaves it. */
    public static Account evolve(Account state, Event event) {
        return state.after(event);
    }

    /** What time alone has made happen by now. */
    public static Outcome advance(Account state, Context context) {
        if (context.now().isBefore(state.lastEventAt())) {
            return Unfolding.refused(new AskerRefusal.TimeRunsBackwards(state.lastEventAt()));
        }
        Unfolding life = new Unfolding(state, context);
        Advancing.run(life, context.now());
        return life.accepted();
    }

    /** What the world must be told because of an event. */
    public static List<Effect> effects(Event event) {
        return Effect.of(event);
    }

    /**
     * What people are written because of an event; each notice is sent once by its key.
     *
     * @param after the account as that event left it
     */
    public static List<Notice> notices(Event event, Account after, Company company) {
        return Notices.of(event, after, company);
    }

    /** When the shell is to give {@link Command.AnnounceTerms}, if a new version is known. */
    public static Optional<Instant> nextAnnouncement(Account account, Company company) {
        return Agreeing.nextAnnouncement(account, company);
    }

    /**
     * When customers are first to be told of a version of the terms that the company did not have before, if it has one.
     *
     * @param before the company as it was
     */
    public static Optional<Instant> firstAnnouncement(Company company, Company before) {
        return Agreeing.firstAnnouncement(company, before);
    }

    /** The money an event moves. */
    public static List<Transfer> transfers(Event event) {
        return Books.transfers(event);
    }
}
