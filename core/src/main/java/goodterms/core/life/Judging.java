package goodterms.core.life;

import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.account.CaseRefusal;
import goodterms.core.account.DeskEvent.GrantProposed;
import goodterms.core.account.DeskEvent.GrantRejected;
import goodterms.core.account.DeskEvent.ProposalWithdrawn;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Once;
import goodterms.core.cases.Proposal;
import goodterms.core.catalog.Role;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Payment;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What people of the company give or don't, within what the page leaves to them. */
final class Judging {

    private Judging() {}

    static Outcome grant(Unfolding life, CaseCommand.Grant command) {
        Money nothing = life.account().profile().nothing();
        Proposal grant = new Proposal(
                command.refund().orElse(nothing), command.credit().orElse(nothing), command.by(), command.because());
        CaseId id = command.caseId();
        Optional<Refusal> refusal = Staff.requiredToDecide(life, command.by(), id)
                .or(() -> withoutReason(command.because()))
                .or(() -> cannotGrant(life, id, grant, command.by()));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Case open = life.account().desk().open(id).orElseThrow();
        if (open.progress().proposal().isPresent()) {
            life.then(new ProposalWithdrawn(life.now(), id));
        }
        if (role(life, command.by()).needsSecond(grant.refund().plus(grant.credit()))) {
            life.then(new GrantProposed(life.now(), id, grant.refund(), grant.credit(), grant.by(), grant.because()));
        } else {
            give(life, open, grant, Optional.empty());
        }
        return life.accepted();
    }

    private static void give(Unfolding life, Case open, Proposal grant, Optional<Actor> approvedBy) {
        life.then(new CaseGranted(
                life.now(),
                open.id(),
                grant.refund(),
                grant.credit(),
                grant.by(),
                grant.because(),
                approvedBy,
                open.progress().evidence()));
        Giving.give(life, open.id(), open.payment(), Giving.REFUND, grant.refund(), open.once());
        Giving.give(life, open.id(), open.payment(), Giving.CREDIT, grant.credit(), open.once());
    }

    static Outcome approve(Unfolding life, CaseCommand.ApproveGrant command) {
        Optional<Refusal> refusal =
                Staff.requiredToDecide(life, command.by(), command.caseId()).or(() -> cannotApprove(life, command));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Case open = life.account().desk().open(command.caseId()).orElseThrow();
        give(life, open, open.progress().proposal().orElseThrow(), Optional.of(command.by()));
        return life.accepted();
    }

    private static Optional<Refusal> cannotApprove(Unfolding life, CaseCommand.ApproveGrant command) {
        Optional<Proposal> proposal = proposal(life, command.caseId());
        if (proposal.isEmpty()) {
            return Optional.of(new CaseRefusal.NothingProposed(command.caseId()));
        }
        if (proposal.get().by().name().equals(command.by().name())) {
            return Optional.of(new CaseRefusal.SamePerson(command.by().name()));
        }
        return cannotGrant(life, command.caseId(), proposal.get(), command.by());
    }

    static Outcome reject(Unfolding life, CaseCommand.RejectGrant command) {
        Optional<Refusal> refusal = Staff.requiredToDecide(life, command.by(), command.caseId())
                .or(() -> proposal(life, command.caseId()).isPresent()
                        ? withoutReason(command.because())
                        : Optional.of(new CaseRefusal.NothingProposed(command.caseId())));
        return refusal.map(Unfolding::refused)
                .orElseGet(() -> life.then(
                                new GrantRejected(life.now(), command.caseId(), command.by(), command.because()))
                        .accepted());
    }

    private static Optional<Proposal> proposal(Unfolding life, CaseId id) {
        return life.account().desk().open(id).flatMap(open -> open.progress().proposal());
    }

    static Outcome decline(Unfolding life, CaseCommand.Decline command) {
        Optional<Refusal> refusal =
                Staff.requiredToDecide(life, command.by(), command.caseId()).or(() -> withoutReason(command.because()));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Case open = life.account().desk().open(command.caseId()).orElseThrow();
        return life.then(new CaseDeclined(
                        life.now(),
                        open.id(),
                        command.by(),
                        command.because(),
                        open.progress().evidence()))
                .accepted();
    }

    private static Optional<Refusal> withoutReason(String because) {
        return because.isBlank() ? Optional.of(new MoneyRefusal.ReasonMissing()) : Optional.empty();
    }

    private static Role role(Unfolding life, Actor by) {
        return by.role().flatMap(life.company()::role).orElseThrow();
    }

    private static Optional<Refusal> cannotGrant(Unfolding life, CaseId id, Proposal grant, Actor by) {
        Case open = life.account().desk().open(id).orElseThrow();
        Money refund = grant.refund();
        Money credit = grant.credit();
        if (!refund.isSameCurrency(open.refundUpTo()) || !credit.isSameCurrency(open.creditUpTo())) {
            return Optional.of(
                    new MoneyRefusal.WrongCurrency(life.account().profile().currency()));
        }
        Money sum = refund.plus(credit);
        if (refund.isNegative() || credit.isNegative() || sum.isZero()) {
            return Optional.of(new MoneyRefusal.NothingGranted());
        }
        return spent(life, open, refund, credit)
                .or(() -> above(refund, open.refundUpTo()))
                .or(() -> above(credit, open.creditUpTo()))
                .or(() -> above(sum, Giving.left(life, open.payment())))
                .or(() -> role(life, by).mayGrant(sum)
                        ? Optional.empty()
                        : Optional.of(
                                new MoneyRefusal.AboveRole(sum, role(life, by).id())));
    }

    private static Optional<Refusal> above(Money amount, Money bound) {
        return amount.isGreaterThan(bound) ? Optional.of(new MoneyRefusal.AboveBound(amount, bound)) : Optional.empty();
    }

    /** A clause of the grant that gives only once and has given to another case since this one was opened. */
    private static Optional<Refusal> spent(Unfolding life, Case open, Money refund, Money credit) {
        Payment payment = life.account().billing().payment(open.payment()).orElseThrow();
        Set<String> given = life.account().givenBefore(payment);
        return open.once().stream()
                .filter(once -> given.contains(once.clause())
                        && !open.progress().given().once().contains(once.clause()))
                .filter((Once once) -> (once.output().equals(Giving.REFUND) ? refund : credit).isPositive())
                .findFirst()
                .map(once -> new MoneyRefusal.GivenSince(once.clause(), once.scope()));
    }
}
