package goodterms.core.life;

import goodterms.core.account.Account;
import goodterms.core.account.AgreementEvent;
import goodterms.core.account.CaseEvent;
import goodterms.core.account.ChangeEvent;
import goodterms.core.account.DeskEvent;
import goodterms.core.account.DisputeEvent;
import goodterms.core.account.Event;
import goodterms.core.account.InvoiceEvent;
import goodterms.core.account.MeteringEvent;
import goodterms.core.account.PaymentEvent;
import goodterms.core.account.PeopleEvent;
import goodterms.core.account.RefundEvent;
import goodterms.core.account.ReminderEvent;
import goodterms.core.account.RetentionEvent;
import goodterms.core.account.SubscriptionEvent;
import goodterms.core.account.SuspensionEvent;
import goodterms.core.account.UseEvent;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.TermsPage;
import goodterms.core.invoice.Item;
import goodterms.core.notice.Notice;
import goodterms.core.notice.NoticeKind;
import goodterms.terms.clause.PageId;
import goodterms.terms.vocabulary.Setting;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What people are written about: for each event either a notice, or none because another one tells it. */
final class Notices {

    private Notices() {}

    /**
     * The notices of an event, each to be sent once by its key.
     *
     * @param after the account as that event left it
     */
    static List<Notice> of(Event event, Account after, Company company) {
        Letter letter = Letter.about(event, after, company);
        return switch (event) {
            case PeopleEvent it -> people(it, letter);
            case SubscriptionEvent it -> SubscriptionNotices.of(it, letter);
            case ChangeEvent it -> ChangeNotices.of(it, letter);
            case InvoiceEvent it -> MoneyNotices.of(it, letter);
            case PaymentEvent it -> MoneyNotices.of(it, letter);
            case RefundEvent it -> ReversalNotices.of(it, letter);
            case DisputeEvent it -> ReversalNotices.of(it, letter);
            case SuspensionEvent it -> Stopping.notices(it, letter);
            case ReminderEvent it -> reminder(it, letter);
            case RetentionEvent it -> content(it, letter);
            case UseEvent it -> use(it);
            case MeteringEvent it -> metering(it, letter);
            case CaseEvent it -> request(it, letter);
            case AgreementEvent it -> agreement(it, letter);
            case DeskEvent it -> DeskNotices.of(it, letter);
        };
    }

    private static List<Notice> people(PeopleEvent event, Letter letter) {
        return switch (event) {
            case PeopleEvent.AccountOpened _ ->
                welcome(terms(letter)).toOwners(NoticeKind.BILLING, "your account is open");
            case PeopleEvent.PersonAdded it -> added(it, letter.of(it.email()));
            case PeopleEvent.PersonRemoved it -> {
                Set<String> all = new TreeSet<>(letter.after().people().owners());
                all.add(it.email());
                yield letter.of(it.email()).to(all, NoticeKind.PEOPLE, "somebody left your account");
            }
            // What people of the company suspect or find is told with a decision that rests on it.
            case PeopleEvent.SignalsRecorded _, PeopleEvent.RepeatTrialSuspected _, PeopleEvent.RepeatTrialMarked _ ->
                List.of();
            case PeopleEvent.OwnersAsked it ->
                letter.of(it.by().name()).to(it.owners(), NoticeKind.BILLING, "somebody asks who owns your account");
            // They have just chosen it themselves.
            case PeopleEvent.NoticesChosen _ -> List.of();
        };
    }

    /** The pages that hold from here on, each with its address. */
    private static Letter terms(Letter letter) {
        Letter told = letter;
        for (TermsPage page : letter.company().termsAt(letter.event().at()).pages()) {
            told = told.then(letter.company().address(page.id().page()).map(address -> page.title() + ": " + address));
        }
        return told;
    }

    /** The first mail to anybody names the domain that mail comes from. */
    private static Letter welcome(Letter letter) {
        return letter.then(letter.company()
                .mailDomain()
                .map(domain -> "So that our mail reaches you, please allow mail from " + domain + "."));
    }

    private static List<Notice> added(PeopleEvent.PersonAdded it, Letter letter) {
        Set<String> others = new TreeSet<>(letter.after().people().owners());
        others.remove(it.email());
        List<Notice> own = welcome(letter.of(it.email() + "-welcome"))
                .to(Set.of(it.email()), NoticeKind.BILLING, "you have joined an account");
        List<Notice> told = letter.to(others, NoticeKind.PEOPLE, "somebody joined your account");
        return Stream.concat(own.stream(), told.stream()).toList();
    }

    private static List<Notice> reminder(ReminderEvent event, Letter letter) {
        return switch (event) {
            case ReminderEvent.TrialEndingSoon _ -> letter.toOwners(NoticeKind.BILLING, "your free trial ends soon");
            case ReminderEvent.RenewalUpcoming _ ->
                letter.toOwners(NoticeKind.BILLING, "your subscription renews soon");
            case ReminderEvent.InactivityWarned _ ->
                letter.toEveryone(NoticeKind.BILLING, "your account will be ended unless you use it");
            case ReminderEvent.RemindersSet _ -> List.of();
        };
    }

    private static List<Notice> content(RetentionEvent event, Letter letter) {
        return switch (event) {
            case RetentionEvent.DeletionScheduled _ ->
                letter.toOwners(NoticeKind.CONTENT, "how long we keep your content");
            case RetentionEvent.DeletionCalledOff _ -> letter.toOwners(NoticeKind.CONTENT, "your content is kept");
            case RetentionEvent.DeletionAsked it ->
                it.attempt() == 1 ? letter.toOwners(NoticeKind.CONTENT, "your content is deleted") : List.of();
            case RetentionEvent.DeletionCertified it ->
                new Letter(
                                event,
                                letter.after(),
                                letter.company(),
                                it.certificate().lines(zone(letter)),
                                "")
                        .toOwners(NoticeKind.CONTENT, "certificate of deletion");
            case RetentionEvent.ExportReady _ -> letter.toOwners(NoticeKind.CONTENT, "the copy of your content");
            // They have just asked for it themselves, or the certificate tells it; of the forgotten nobody can be
            // written to.
            case RetentionEvent.ExportAsked _,
                    RetentionEvent.DeletionOverdue _,
                    RetentionEvent.ContentDeleted _,
                    RetentionEvent.ContentKeyDestroyed _,
                    RetentionEvent.PeopleForgotten _ -> List.of();
        };
    }

    private static ZoneId zone(Letter letter) {
        return letter.after().profile().zone();
    }

    private static List<Notice> use(UseEvent event) {
        return switch (event) {
            // The product that reports it has shown it, and support answers by itself.
            case UseEvent.ActivityRecorded _, UseEvent.SupportContacted _ -> List.of();
        };
    }

    private static List<Notice> metering(MeteringEvent event, Letter letter) {
        return switch (event) {
            case MeteringEvent.UsageWarned it ->
                letter.of(it.meter())
                        .then(Limits.of(letter.after(), letter.company(), it.meter())
                                .beyond()
                                .map(_ -> "What is used above that is billed.")
                                .orElse("More than that is not included in your plan."))
                        .toOwners(
                                NoticeKind.USAGE,
                                new Labels(letter.company(), it.at()).of(Item.meter(it.meter()))
                                        + (it.from() >= it.limit()
                                                ? ": your limit is reached"
                                                : ": your limit is near"));
            // The payment that follows is told, and what it is for stands on its invoice.
            case MeteringEvent.OverageBilled it -> List.of();
            case MeteringEvent.UsageRecorded _, MeteringEvent.UsagePeriodClosed _ -> List.of();
        };
    }

    private static List<Notice> agreement(AgreementEvent event, Letter letter) {
        return switch (event) {
            case AgreementEvent.TermsAnnounced it -> announced(it, letter);
            // Who clicked knows, and that going on is enough was said when the version was announced.
            case AgreementEvent.TermsAccepted _ -> List.of();
        };
    }

    /** Where the new pages stand, and what counts as accepting them. */
    private static List<Notice> announced(AgreementEvent.TermsAnnounced it, Letter letter) {
        Letter told = letter;
        for (PageId page : it.pages()) {
            told = told.then(letter.company().address(page.page()).map(address -> "Read it at " + address + "."));
        }
        boolean going = letter.company()
                .termsAt(letter.after().agreement().acceptedAt())
                .word(Setting.TERMS_ACCEPT)
                .equals("continued-use");
        return told.then(
                        going
                                ? "Whoever goes on with us after that day accepts them; until then, what you have accepted holds."
                                : "They hold for you once you accept them; until then, what you have accepted holds.")
                .toOwners(NoticeKind.BILLING, "our terms change");
    }

    private static List<Notice> request(CaseEvent event, Letter letter) {
        Letter about = letter.of(event.caseId());
        return switch (event) {
            case CaseEvent.PartDecided _ -> about.toOwners(NoticeKind.BILLING, "what is due already");
            case CaseEvent.RefundDecided it -> about.toOwners(NoticeKind.BILLING, "what we decided on your request");
            case CaseEvent.CaseOpened _ -> about.toOwners(NoticeKind.BILLING, "a person looks at your request");
            case CaseEvent.CaseGranted _, CaseEvent.CaseDeclined _ ->
                about.toOwners(NoticeKind.BILLING, "your request is decided");
            case CaseEvent.CaseClosedByDispute _ -> about.toOwners(NoticeKind.BILLING, "your bank decides now");
            case CaseEvent.Referred _ -> about.toOwners(NoticeKind.BILLING, "who to ask instead");
            case CaseEvent.RefundRequested _,
                    // The money that goes back, or stays as credit, is told by its own event.
                    CaseEvent.UnusedReturned _,
                    CaseEvent.GivenOnce _,
                    CaseEvent.FindingRecorded _,
                    CaseEvent.CaseSettled _ -> List.of();
        };
    }
}
