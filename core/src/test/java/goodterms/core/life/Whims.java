package goodterms.core.life;

import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.LEAD;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Channel;
import goodterms.core.account.Command;
import goodterms.core.account.ContentCommand;
import goodterms.core.calendar.Interval;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.RefundReason;
import goodterms.core.identity.Membership;
import goodterms.core.notice.NoticeKind;
import goodterms.core.payment.Card;
import goodterms.core.payment.ChargeResult;
import goodterms.core.payment.DisputeReason;
import goodterms.core.payment.DisputeStatus;
import goodterms.core.payment.PayBackResult;
import goodterms.core.payment.PaymentId;
import goodterms.core.payment.PaymentKind;
import goodterms.core.payment.RefundId;
import goodterms.core.payment.SimulatedProcessor;
import goodterms.core.subscription.EndCause;
import goodterms.core.subscription.Subscription;
import goodterms.core.subscription.UnusedTime;
import goodterms.core.usage.Activity;
import goodterms.core.usage.UsageReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people, products and processors come up with, drawn by chance. */
final class Whims extends CaseWhims {

    private static final List<String> CARDS = List.of(
            "visa",
            "visa",
            "mastercard",
            "declined",
            "expired",
            "insufficient-then-ok",
            "ok-then-declined",
            "refund-fails-then-ok",
            "refund-fails");

    Whims(Chance chance) {
        super(chance);
    }

    Command next(Account account) {
        return waiting(account)
                .or(() -> suggested(account))
                .or(() -> further(account))
                .orElseGet(() -> anything(account));
    }

    /** What waits draws attention. */
    private Optional<Command> waiting(Account account) {
        if (!account.content().deletions().isEmpty() && chance.oneIn(6)) {
            return Optional.of(new ContentCommand.ContentDeleted(
                    account.content().lastDeletion(), chance.oneIn(9) ? "" : "record 7"));
        }
        if (!account.desk().declined().isEmpty() && chance.oneIn(6)) {
            return Optional.of(new CaseCommand.ReopenCase(chance.of(ANA, LEAD), declined(account), "by chance"));
        }
        Optional<CaseId> proposed = account.desk().open().stream()
                .filter(it -> it.progress().proposal().isPresent())
                .map(Case::id)
                .findFirst();
        if (proposed.isPresent()) {
            return Optional.of(proposed(account, proposed.get()));
        }
        if (account.desk().open().isEmpty() || !chance.oneIn(3)) {
            return Optional.empty();
        }
        return Optional.of(
                switch ((int) chance.between(0, 5)) {
                    case 0 -> finding(account);
                    case 1 -> handle(account);
                    case 2 -> decline(account);
                    default -> grant(account);
                });
    }

    /** What the state of the account suggests. */
    private Optional<Command> suggested(Account account) {
        Subscription subscription = account.subscription();
        if (subscription instanceof Subscription.TrialSuspended && chance.oneIn(2)) {
            return Optional.of(new Command.ReactivateTrial(asker()));
        }
        if (subscription instanceof Subscription.Trialing && chance.oneIn(8)) {
            return Optional.of(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        }
        // Who sees a charge may cancel at once.
        if (account.billing()
                        .latest()
                        .filter(paid -> paid.chargedAt().equals(account.lastEventAt()))
                        .isPresent()
                && chance.oneIn(8)) {
            return Optional.of(new Command.Cancel(ANA, Channel.PORTAL, false, Optional.empty(), Optional.empty()));
        }
        if (account.standing().cancelledAt().isPresent() && chance.oneIn(8)) {
            return Optional.of(new CaseCommand.RequestRefund(
                    ANA, Channel.PORTAL, Optional.empty(), PaymentKind.SUBSCRIPTION, RefundReason.CANCELLED_LATE));
        }
        if (subscription instanceof Subscription.Active && chance.oneIn(60)) {
            return Optional.of(
                    new Command.EndAccount(LEAD, EndCause.COMPANY, "by chance", 0, chance.of(UnusedTime.values())));
        }
        if (account.content().exports().awaits(account.content().exports().last()) && chance.oneIn(3)) {
            return Optional.of(new ContentCommand.ExportReady(
                    account.content().exports().last(), "https://example.com/1", Instant.MAX));
        }
        return Optional.empty();
    }

    /** What the money and the papers of the account suggest. */
    private Optional<Command> further(Account account) {
        if (chance.oneIn(12)) {
            return Optional.of(new Paperwork(chance).next(account));
        }
        // Who has just cancelled may want money back.
        if (account.standing().cancelledAt().equals(Optional.of(account.lastEventAt())) && chance.oneIn(3)) {
            return Optional.of(refund(account));
        }
        if (chance.oneIn(12)) {
            return Optional.of(chance.oneIn(4) ? notices() : usage(account));
        }
        if (!account.billing().reversals().refunds().isEmpty() && chance.oneIn(4)) {
            return Optional.of(settle(account));
        }
        if (chance.oneIn(14)) {
            return Optional.of(new Turning(chance).next(account));
        }
        return Optional.empty();
    }

    private Command anything(Account account) {
        return switch ((int) chance.between(0, 20)) {
            case 0, 1, 2, 3 -> subscribe();
            case 4 -> new Command.ChangeCard(asker(), card().orElseThrow());
            case 5, 6 -> cancel();
            case 7 -> leaving();
            case 8 -> new Command.ReactivateTrial(asker());
            case 9, 10 -> new Command.RecordActivity(chance.of(Activity.values()), chance.oneIn(2));
            case 11 -> contact();
            case 12, 13, 14 -> refund(account);
            case 15 -> chance.oneIn(2) ? finding(account) : handle(account);
            case 16, 17 -> grant(account);
            case 20 -> chance.oneIn(3) ? dispute(account) : refund(account);
            case 18 -> chance.oneIn(2) ? person() : decline(account);
            default -> chance.oneIn(2) ? mark() : chance.oneIn(2) ? suspension() : spuriousAnswer();
        };
    }

    private Command usage(Account account) {
        Optional<Instant> happened = chance.oneIn(3)
                ? Optional.of(account.lastEventAt().minusSeconds(chance.between(0, 400_000)))
                : Optional.empty();
        return new Command.RecordUsage(List.of(new UsageReport(
                "report-" + chance.between(1, 200), chance.of("messages", "seats"), chance.between(0, 90), happened)));
    }

    private Command notices() {
        return switch ((int) chance.between(0, 2)) {
            case 0 -> new Command.AnnounceTerms();
            case 1 -> new Command.AcceptTerms(asker());
            default -> new Command.SetNotices(asker(), List.of(chance.of(NoticeKind.values())));
        };
    }

    private Command subscribe() {
        return new Command.Subscribe(
                asker(),
                chance.of("pro", "pro", "pro", "untried", "free", "gold"),
                chance.of(Interval.values()),
                chance.oneIn(5) ? Optional.empty() : card(),
                chance.oneIn(2));
    }

    private Optional<Card> card() {
        return SimulatedProcessor.card(chance.of(CARDS));
    }

    private Command cancel() {
        return new Command.Cancel(
                chance.of(ANA, ANA, ANA, BEN, LEAD),
                chance.of(Channel.values()),
                chance.oneIn(4),
                Optional.of(chance.of("Ana & Co", "Somebody")),
                Optional.of(chance.of(ANA.name(), BEN.name())));
    }

    private Command leaving() {
        return switch ((int) chance.between(0, 19)) {
            case 0, 10, 11 ->
                new Command.EndAccount(
                        staff(),
                        chance.of(EndCause.UNPAID, EndCause.INACTIVE, EndCause.COMPANY, EndCause.COMPANY),
                        chance.oneIn(9) ? "" : "by chance",
                        chance.oneIn(2) ? 0 : (int) chance.between(1, 40),
                        chance.of(UnusedTime.values()));
            case 3 -> new ContentCommand.ExportContent(asker());
            case 4 -> new ContentCommand.ExportReady((int) chance.between(1, 2), "https://example.com/1", Instant.MAX);
            case 5 -> new ContentCommand.RestoreContent(asker());
            case 6, 7, 8 ->
                new ContentCommand.ContentDeleted((int) chance.between(1, 2), chance.oneIn(9) ? "" : "record 7");
            case 9 -> new ContentCommand.Erase(chance.of(ANA, BEN, LEAD), chance.oneIn(5) ? "" : "by chance");
            case 1 -> new Command.AskForOwner(chance.of(ANA, BEN, LEAD));
            case 2 -> new Command.WithdrawCancellation(LEAD);
            default -> new Command.WithdrawCancellation(asker());
        };
    }

    private Command refund(Account account) {
        Optional<PaymentId> payment = chance.oneIn(2)
                ? Optional.empty()
                : Optional.of(
                        new PaymentId((int) chance.between(1, account.billing().lastPayment() + 1)));
        return new CaseCommand.RequestRefund(
                chance.of(ANA, ANA, ANA, BEN, LEAD),
                chance.of(Channel.values()),
                payment,
                chance.oneIn(6) ? PaymentKind.EXTERNAL : PaymentKind.SUBSCRIPTION,
                chance.of(RefundReason.values()),
                chance.oneIn(5) ? Optional.of(ANA.name()) : Optional.empty());
    }

    private Command person() {
        String email = chance.of(ANA.name(), BEN.name(), "cem@example.com");
        return chance.oneIn(3)
                ? new Command.RemovePerson(asker(), email)
                : new Command.AddPerson(asker(), email, chance.of(Membership.values()));
    }

    private Command spuriousAnswer() {
        return new Command.PaymentResult(
                new PaymentId((int) chance.between(1, 5)),
                (int) chance.between(1, 3),
                chance.of(ChargeResult.values()));
    }

    /** News of a few disputes, in any order, again and again. */
    private Command dispute(Account account) {
        int last = account.billing().lastPayment();
        return new Command.ReportDispute(
                new PaymentId((int) chance.between(Math.max(1, last - 1), last + 1)),
                "dispute-" + chance.between(Math.max(1, last - 1), last + 1),
                Worlds.usd(chance.of(1_000L, 4_900L, 49_000L)),
                chance.of(DisputeReason.values()),
                Instant.EPOCH,
                chance.of(DisputeStatus.values()));
    }

    private Command settle(Account account) {
        return chance.oneIn(3)
                ? spuriousRefundAnswer()
                : new Command.SettleRefund(
                        staff(),
                        new RefundId((int) chance.between(
                                1, Math.max(1, account.billing().reversals().lastRefund()))),
                        chance.of(Command.SettleRefund.How.values()),
                        "by chance");
    }

    private Command suspension() {
        return switch ((int) chance.between(0, 5)) {
            case 0 -> new Command.Suspend(staff(), "by chance", Optional.empty());
            case 1, 2 -> new Command.Restore(staff(), "by chance");
            case 3 -> new Command.Freeze(staff(), "by chance", Optional.empty());
            default -> new Command.Unfreeze(staff(), "by chance");
        };
    }

    private Command spuriousRefundAnswer() {
        return new Command.RefundResult(
                new RefundId((int) chance.between(1, 3)),
                (int) chance.between(1, 3),
                chance.of(PayBackResult.values()));
    }
}
