package goodterms.core.life;

import static goodterms.core.life.Asks.fault;
import static goodterms.core.life.Rehearsal.ANA;
import static goodterms.core.life.Rehearsal.BEN;
import static goodterms.core.life.Rehearsal.DEPUTY;
import static goodterms.core.life.Rehearsal.FINANCE;
import static goodterms.core.life.Rehearsal.LEAD;
import static goodterms.core.life.Rehearsal.SUPPORT;

import goodterms.core.account.Account;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.Command;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.EvidenceKind;
import goodterms.core.cases.FaultCause;
import goodterms.core.cases.Inquiry;
import goodterms.core.identity.AccountId;
import goodterms.core.identity.Actor;
import goodterms.core.identity.Link;
import goodterms.core.identity.RepeatTrial;
import goodterms.core.identity.Signal;
import goodterms.core.identity.SignalKind;
import goodterms.core.usage.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Commands about requests, drawn by chance. */
abstract class CaseWhims {

    final Chance chance;

    CaseWhims(Chance chance) {
        this.chance = chance;
    }

    final Command contact() {
        Actor by = chance.of(ANA, ANA, BEN, SUPPORT);
        return new Command.ContactSupport(
                by,
                chance.of(Topic.values()),
                by.isStaff() ? Optional.of(chance.of(ANA.name(), BEN.name())) : Optional.empty(),
                chance.oneIn(2) ? Optional.empty() : Optional.of("By chance?"));
    }

    /** What people do about what waits, short of deciding it. */
    final Command handle(Account account) {
        CaseId id = caseId(account);
        return switch ((int) chance.between(0, 7)) {
            case 0, 1 -> new CaseCommand.WithdrawRequest(asker(), id);
            case 2 -> new CaseCommand.AnswerCase(staff(), asked(account), "By chance.");
            case 3 ->
                new CaseCommand.RecordEvidence(
                        staff(), id, chance.of(EvidenceKind.values()), Optional.empty(), "nothing, by chance");
            case 4 -> new CaseCommand.AssignCase(staff(), id, "lee");
            case 5 -> new CaseCommand.NoteCase(staff(), id, "by chance");
            case 6 -> new CaseCommand.ApproveGrant(staff(), id);
            default -> new CaseCommand.RejectGrant(staff(), id, "by chance");
        };
    }

    final Command proposed(Account account, CaseId id) {
        return switch ((int) chance.between(0, 3)) {
            case 0 -> new CaseCommand.ApproveGrant(chance.of(LEAD, FINANCE), id);
            case 1 -> new CaseCommand.RejectGrant(FINANCE, id, "by chance");
            case 2 -> fault(FINANCE, id.number(), chance.of(FaultCause.values()), 80, true);
            default -> grant(account);
        };
    }

    final CaseId declined(Account account) {
        return account.desk().declined().stream()
                .findFirst()
                .map(it -> it.as().id())
                .orElse(caseId(account));
    }

    final CaseId asked(Account account) {
        return account.desk().inquiries().stream().findFirst().map(Inquiry::id).orElse(caseId(account));
    }

    final Command finding(Account account) {
        return new CaseCommand.RecordFinding(
                staff(),
                caseId(account),
                new CaseFinding(
                        maybe(chance.of(FaultCause.values())),
                        maybe(Duration.ofHours(chance.between(0, 200))),
                        maybe(chance.oneIn(2)),
                        chance.oneIn(3) ? Optional.of(chance.of(RepeatTrial.values())) : Optional.empty()));
    }

    final <T> Optional<T> maybe(T value) {
        return chance.oneIn(5) ? Optional.empty() : Optional.of(value);
    }

    final Command grant(Account account) {
        Optional<Case> open = account.desk().open().stream().findFirst();
        return new CaseCommand.Grant(
                staff(),
                caseId(account),
                amount(open.map(Case::refundUpTo)),
                amount(open.map(Case::creditUpTo)),
                chance.oneIn(9) ? "" : "by chance");
    }

    final Optional<Money> amount(Optional<Money> bound) {
        long most = bound.map(Money::getAmountMinorLong).orElse(0L);
        return chance.oneIn(3)
                ? Optional.empty()
                : Optional.of(Worlds.usd(chance.oneIn(2) ? most : chance.between(0, most + 1)));
    }

    final Command decline(Account account) {
        return new CaseCommand.Decline(staff(), caseId(account), "by chance");
    }

    final Command mark() {
        return switch ((int) chance.between(0, 3)) {
            case 0 ->
                new Command.ReportSignals(
                        List.of(new Signal(chance.of(SignalKind.values()), "hash-" + chance.between(1, 30))));
            case 1 ->
                new Command.SuspectRepeat(List.of(new Link(
                        new AccountId("a-1"), new AccountId("b-" + chance.between(1, 3)), List.of(SignalKind.CARD))));
            default -> new CaseCommand.MarkRepeatTrial(staff(), chance.of(RepeatTrial.values()), "by chance");
        };
    }

    final CaseId caseId(Account account) {
        return account.desk().open().stream()
                .findFirst()
                .map(Case::id)
                .orElseGet(
                        () -> new CaseId((int) chance.between(1, account.desk().last() + 1)));
    }

    final Actor asker() {
        return chance.of(ANA, ANA, ANA, ANA, BEN);
    }

    final Actor staff() {
        return chance.of(SUPPORT, LEAD, LEAD, DEPUTY, FINANCE, FINANCE, ANA);
    }
}
