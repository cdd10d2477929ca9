package goodterms.core.life;

import goodterms.core.account.Acceptance;
import goodterms.core.account.Account;
import goodterms.core.account.AgreementEvent.TermsAccepted;
import goodterms.core.account.AgreementEvent.TermsAnnounced;
import goodterms.core.account.AgreementRefusal;
import goodterms.core.account.AskerRefusal;
import goodterms.core.account.Command;
import goodterms.core.account.Outcome;
import goodterms.core.calendar.Days;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.catalog.TermsPage;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Requester;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentId;
import goodterms.core.subscription.Subscription;
import goodterms.terms.clause.PageId;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** New versions of the terms: telling customers of them, and what counts as accepting them. */
final class Agreeing {

    private Agreeing() {}

    /**
     * When a customer is next to be told of a new version: so many days before it comes into force as the version before
     * it says.
     */
    static Optional<Instant> nextAnnouncement(Account account, Company company) {
        return account.subscription() instanceof Subscription.Current
                ? untold(account, company).map(version -> tellAt(version, company))
                : Optional.empty();
    }

    /**
     * When customers are first to be told of a version that the company did not have before.
     *
     * @param before the company as it was
     */
    static Optional<Instant> firstAnnouncement(Company company, Company before) {
        return company.terms().stream()
                .skip(1)
                .filter(version -> before.terms().stream()
                        .noneMatch(known -> known.from().equals(version.from())
                                && ids(known).equals(ids(version))))
                .map(version -> tellAt(version, company))
                .min(Comparator.naturalOrder());
    }

    /** The first version that came after the account and that the customer was not told of. */
    private static Optional<Terms> untold(Account account, Company company) {
        Instant known = account.agreement()
                .announced()
                .filter(account.agreement().acceptedAt()::isBefore)
                .orElse(account.agreement().acceptedAt());
        return company.terms().stream()
                .filter(version -> version.from().isAfter(known))
                .findFirst();
    }

    private static Instant tellAt(Terms version, Company company) {
        long days = company.termsAt(version.from().minusSeconds(1)).number(Setting.TERMS_ANNOUNCE);
        return Days.after(version.from(), -days, company.zone());
    }

    static Outcome announce(Unfolding life) {
        Optional<Terms> version = untold(life.account(), life.company())
                .filter(it -> !tellAt(it, life.company()).isAfter(life.now()));
        if (version.isEmpty()) {
            return Unfolding.refused(new AgreementRefusal.NothingToAnnounce());
        }
        List<PageId> before = ids(life.company().termsAt(version.get().from().minusSeconds(1)));
        List<PageId> changed = ids(version.get()).stream()
                .filter(page -> !before.contains(page))
                .toList();
        return life.then(new TermsAnnounced(life.now(), version.get().from(), changed))
                .accepted();
    }

    private static List<PageId> ids(Terms version) {
        return version.pages().stream().map(TermsPage::id).toList();
    }

    static Outcome click(Unfolding life, Command.AcceptTerms command) {
        if (life.account().people().requester(command.by()) != Requester.OWNER) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (!outdated(life)) {
            return Unfolding.refused(new AgreementRefusal.TermsAlreadyAccepted(
                    life.account().agreement().acceptedAt()));
        }
        accept(life, Acceptance.CLICK, Optional.of(command.by()));
        return life.accepted();
    }

    /** What an accepted command comes to, if giving it also accepts a new version. */
    static Outcome following(Unfolding life, Command command, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted && goesOn(command) && outdated(life)) {
            goOn(life);
            return life.accepted();
        }
        return outcome;
    }

    /** Accepts the version in force by going on, where the version accepted before says that this is enough. */
    static void goOn(Unfolding life) {
        Terms accepted = life.company().termsAt(life.account().agreement().acceptedAt());
        if (outdated(life) && accepted.word(Setting.TERMS_ACCEPT).equals("continued-use")) {
            accept(life, Acceptance.CONTINUED_USE, Optional.empty());
        }
    }

    /** Whether a version has come into force since the customer last accepted one. */
    private static boolean outdated(Unfolding life) {
        return life.terms().from().isAfter(life.account().agreement().acceptedAt());
    }

    private static void accept(Unfolding life, Acceptance how, Optional<Actor> by) {
        Optional<PageId> refunds = life.terms().rules(Question.REFUND).map(Rules::page);
        List<PaymentId> judged = life.account().billing().payments().stream()
                .filter(payment -> followsAcceptance(life, payment))
                .filter(payment -> !payment.terms().equals(refunds))
                .map(Payment::id)
                .toList();
        life.then(new TermsAccepted(life.now(), life.terms().from(), how, by, refunds, judged));
    }

    /** Whether the page that judges a payment gives way to a later one once that is accepted; not while a case is open. */
    private static boolean followsAcceptance(Unfolding life, Payment payment) {
        return Refunding.terms(life.company(), payment)
                        .word(Setting.TERMS_GOVERN)
                        .equals("charge-or-accepted")
                && life.account().desk().about(payment.id()).isEmpty();
    }

    /** Whether a command shows that the customer goes on; asking for money back, leaving and the company's own acts don't. */
    private static boolean goesOn(Command command) {
        return switch (command) {
            case Command.Subscribe _,
                    Command.ChangeCard _,
                    Command.WithdrawCancellation _,
                    Command.ReactivateTrial _,
                    Command.AddPerson _,
                    Command.ClaimCoupon _,
                    Command.ChangeBillingDetails _,
                    Command.RecordUsage _ -> true;
            case Command.RecordActivity it -> !it.activity().stops();
            case Command _ -> false;
        };
    }
}
