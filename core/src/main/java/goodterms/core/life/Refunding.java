package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.Command;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.cases.Case;
import goodterms.core.cases.CaseId;
import goodterms.core.catalog.Terms;
import goodterms.core.identity.Requester;
import goodterms.core.payment.Payment;
import goodterms.core.payment.PaymentKind;
import goodterms.terms.decision.Rules;
import goodterms.terms.vocabulary.Question;
import goodterms.terms.vocabulary.Setting;
import java.time.Instant;
import java.util.Optional;

/** Asking for money back. */
final class Refunding {

    private Refunding() {}

    static Outcome request(Unfolding life, Command.RequestRefund command) {
        Optional<Refusal> unknown = Staff.unknownRole(life, command.by());
        if (unknown.isPresent()) {
            return Unfolding.refused(unknown.get());
        }
        Requester asker = life.account().people().requester(command.by());
        if (asker != Requester.OWNER && asker != Requester.COMPANY) {
            return Unfolding.refused(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (command.kind() == PaymentKind.EXTERNAL) {
            return external(life, command);
        }
        Optional<Payment> payment = command.payment()
                .map(life.account().billing()::payment)
                .orElse(life.account().billing().latest());
        if (payment.isEmpty()) {
            return Unfolding.refused(command.payment()
                    .<Refusal>map(MoneyRefusal.NoSuchPayment::new)
                    .orElseGet(MoneyRefusal.NothingPaid::new));
        }
        return about(life, command, payment.get());
    }

    private static Outcome external(Unfolding life, Command.RequestRefund command) {
        Optional<Rules> rules = life.terms().rules(Question.REFUND);
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.REFUND));
        }
        CaseId id = requested(life, command, Optional.empty());
        Deciding.decide(
                life,
                id,
                Optional.empty(),
                rules.get(),
                new RefundFacts(life.account(), command, life.now()).aboutExternal());
        return life.accepted();
    }

    private static Outcome about(Unfolding life, Command.RequestRefund command, Payment payment) {
        if (life.account().billing().reversals().disputed(payment.id())) {
            return Unfolding.refused(new MoneyRefusal.PaymentDisputed(payment.id()));
        }
        if (payment.givenBack().isPositive()) {
            return Unfolding.refused(new MoneyRefusal.AlreadyGivenBack(payment.id(), payment.givenBack()));
        }
        Optional<Case> open = life.account().desk().about(payment.id());
        if (open.isPresent()) {
            return Unfolding.refused(new MoneyRefusal.CaseAlreadyOpen(open.get().id()));
        }
        Optional<Rules> rules = rules(life, payment, life.now());
        if (rules.isEmpty()) {
            return Unfolding.refused(new SubscriptionRefusal.NoRulesInForce(Question.REFUND));
        }
        CaseId id = requested(life, command, Optional.of(payment));
        Deciding.decide(
                life,
                id,
                Optional.of(payment.id()),
                rules.get(),
                new RefundFacts(life.account(), command, life.now()).about(payment));
        return life.accepted();
    }

    private static CaseId requested(Unfolding life, Command.RequestRefund command, Optional<Payment> payment) {
        CaseId id = new CaseId(life.account().desk().last() + 1);
        life.then(new RefundRequested(
                life.now(),
                id,
                payment.map(Payment::id),
                payment.map(Payment::kind).orElse(command.kind()),
                command.reason(),
                command.by(),
                command.channel()));
        return id;
    }

    /** The rules that judge a payment: those of its own terms, unless these say that the request counts. */
    static Optional<Rules> rules(Unfolding life, Payment payment, Instant requestedAt) {
        Terms own = terms(life, payment);
        Terms judging = own.word(Setting.TERMS_GOVERN).equals("request")
                ? life.company().termsAt(requestedAt)
                : own;
        return judging.rules(Question.REFUND);
    }

    /** The terms of a payment: those it was charged under or, where they give way to it, a version accepted since. */
    static Terms terms(Unfolding life, Payment payment) {
        return payment.terms()
                .flatMap(page -> life.company().termsWith(page, Question.REFUND))
                .orElseGet(() -> life.company().termsAt(payment.chargedAt()));
    }
}
