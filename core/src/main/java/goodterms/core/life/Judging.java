package goodterms.core.life;

import goodterms.core.account.CaseEvent.CaseDeclined;
import goodterms.core.account.CaseEvent.CaseGranted;
import goodterms.core.account.CaseEvent.FindingRecorded;
import goodterms.core.account.Command;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.PeopleEvent.RepeatTrialMarked;
import goodterms.core.account.Refusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseFinding;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Once;
import goodterms.core.identity.Actor;
import goodterms.core.payment.Payment;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import goodterms.terms.vocabulary.Question;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What people of the company decide and find out, within what the page leaves to them. */
final class Judging {

    private Judging() {}

    static Outcome find(Unfolding life, Command.RecordFinding command) {
        Optional<Refusal> notAllowed = Staff.required(life, command.by());
        if (notAllowed.isPresent()) {
            return Unfolding.refused(notAllowed.get());
        }
        Optional<Case> open = life.account().desk().open(command.caseId());
        if (open.isEmpty()) {
            return Unfolding.refused(new MoneyRefusal.NoOpenCase(command.caseId()));
        }
        if (command.finding().isEmpty()) {
            return Unfolding.refused(new MoneyRefusal.NoFinding());
        }
        Payment payment = life.account().billing().payment(open.get().payment()).orElseThrow();
        if (payment.givenBack().isPositive()) {
            // The page gave a part at once; asked again, it would give it again.
            return Unfolding.refused(new MoneyRefusal.AlreadyGivenBack(payment.id(), payment.givenBack()));
        }
        life.then(new FindingRecorded(life.now(), command.caseId(), command.finding(), command.by()));
        command.finding()
                .repeatTrial()
                .ifPresent(mark -> life.then(
                        new RepeatTrialMarked(life.now(), mark, command.by(), "found for " + command.caseId())));
        return again(life, open.get(), payment, command.finding());
    }

    private static Outcome again(Unfolding life, Case open, Payment payment, CaseFinding finding) {
        Facts before = open.facts().about(Question.REFUND);
        Fact askedAt = Question.REFUND.fact("asked_at").orElseThrow();
        Rules rules = Refunding.rules(life, payment, Instant.ofEpochSecond(before.raw(askedAt)))
                .orElseThrow();
        Deciding.decide(
                life,
                open.id(),
                Optional.of(open.payment()),
                rules,
                with(before, finding, life.account().givenBefore(payment)));
        return life.accepted();
    }

    private static Facts with(Facts before, CaseFinding finding, Set<String> given) {
        Facts.Builder facts = before.more();
        finding.faultCause().ifPresent(cause -> facts.word("fault_cause", Words.of(cause)));
        finding.faultLength()
                .ifPresent(
                        length -> facts.set(Question.REFUND.fact("fault_length").orElseThrow(), length.toSeconds()));
        finding.faultDocumented().ifPresent(truth -> facts.truth("fault_documented", truth));
        finding.repeatTrial().ifPresent(mark -> facts.word("repeat_trial", Words.of(mark)));
        // Another case may have been granted in the meantime.
        given.forEach(facts::given);
        return facts.build();
    }

    static Outcome grant(Unfolding life, Command.Grant command) {
        Money nothing = life.account().profile().nothing();
        Money refund = command.refund().orElse(nothing);
        Money credit = command.credit().orElse(nothing);
        Optional<Refusal> refusal = cannotDecide(life, command.by(), command.caseId(), command.because())
                .or(() -> cannotGrant(life, command, refund, credit));
        if (refusal.isPresent()) {
            return Unfolding.refused(refusal.get());
        }
        Case open = life.account().desk().open(command.caseId()).orElseThrow();
        life.then(new CaseGranted(life.now(), open.id(), refund, credit, command.by(), command.because()));
        if (refund.isPositive()) {
            Repaying.order(life, open.payment(), refund, open.id());
            spend(life, open, "refund");
        }
        if (credit.isPositive()) {
            Repaying.credit(life, open.payment(), credit, open.id());
            spend(life, open, "credit");
        }
        return life.accepted();
    }

    /** A clause of the grant that gives only once and has given to another case since this one was opened. */
    private static Optional<Once> spent(Unfolding life, Case open, Money refund, Money credit) {
        Payment payment = life.account().billing().payment(open.payment()).orElseThrow();
        Set<String> given = life.account().givenBefore(payment);
        return open.once().stream()
                .filter(once -> given.contains(once.clause()))
                .filter(once -> (once.output().equals("refund") ? refund : credit).isPositive())
                .findFirst();
    }

    private static void spend(Unfolding life, Case open, String output) {
        open.once().stream()
                .filter(once -> once.output().equals(output))
                .forEach(once -> Deciding.spend(life, open.id(), once, open.payment()));
    }

    static Outcome decline(Unfolding life, Command.Decline command) {
        return cannotDecide(life, command.by(), command.caseId(), command.because())
                .map(Unfolding::refused)
                .orElseGet(
                        () -> life.then(new CaseDeclined(life.now(), command.caseId(), command.by(), command.because()))
                                .accepted());
    }

    static Outcome mark(Unfolding life, Command.MarkRepeatTrial command) {
        return Staff.required(life, command.by(), command.because())
                .map(Unfolding::refused)
                .orElseGet(() -> life.then(new RepeatTrialMarked(
                                life.now(), command.repeatTrial(), command.by(), command.because()))
                        .accepted());
    }

    private static Optional<Refusal> cannotDecide(Unfolding life, Actor by, CaseId id, String because) {
        Optional<Refusal> notStaff = Staff.required(life, by);
        if (notStaff.isPresent()) {
            return notStaff;
        }
        Optional<Case> open = life.account().desk().open(id);
        if (open.isEmpty()) {
            return Optional.of(new MoneyRefusal.NoOpenCase(id));
        }
        if (!open.get().asks().isEmpty()) {
            return Optional.of(new MoneyRefusal.FindingMissing(id, open.get().asks()));
        }
        String role = by.role().orElseThrow();
        Optional<String> needed =
                open.get().role().filter(least -> !life.company().atLeast(role, least));
        if (needed.isPresent()) {
            return Optional.of(new MoneyRefusal.RoleTooLow(role, needed.get()));
        }
        return because.isBlank() ? Optional.of(new MoneyRefusal.ReasonMissing()) : Optional.empty();
    }

    private static Optional<Refusal> cannotGrant(Unfolding life, Command.Grant command, Money refund, Money credit) {
        Case open = life.account().desk().open(command.caseId()).orElseThrow();
        if (!refund.isSameCurrency(open.refundUpTo()) || !credit.isSameCurrency(open.creditUpTo())) {
            return Optional.of(
                    new MoneyRefusal.WrongCurrency(life.account().profile().currency()));
        }
        Money sum = refund.plus(credit);
        if (refund.isNegative() || credit.isNegative() || sum.isZero()) {
            return Optional.of(new MoneyRefusal.NothingGranted());
        }
        Optional<Once> spent = spent(life, open, refund, credit);
        if (spent.isPresent()) {
            return Optional.of(new MoneyRefusal.GivenSince(
                    spent.get().clause(), spent.get().scope()));
        }
        if (refund.isGreaterThan(open.refundUpTo())) {
            return Optional.of(new MoneyRefusal.AboveBound(refund, open.refundUpTo()));
        }
        if (credit.isGreaterThan(open.creditUpTo())) {
            return Optional.of(new MoneyRefusal.AboveBound(credit, open.creditUpTo()));
        }
        String role = command.by().role().orElseThrow();
        boolean withinRole =
                life.company().role(role).filter(it -> it.mayGrant(sum)).isPresent();
        return withinRole ? Optional.empty() : Optional.of(new MoneyRefusal.AboveRole(sum, role));
    }
}
