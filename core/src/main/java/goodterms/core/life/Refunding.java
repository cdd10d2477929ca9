package goodterms.core.life;

import goodterms.core.account.AskerRefusal;
import goodterms.core.account.CaseCommand;
import goodterms.core.account.CaseEvent.RefundRequested;
import goodterms.core.account.MoneyRefusal;
import goodterms.core.account.Outcome;
import goodterms.core.account.Refusal;
import goodterms.core.account.SubscriptionRefusal;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Given;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Terms;
import goodterms.core.identity.Actor;
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

    static Outcome request(Unfolding life, CaseCommand.RequestRefund command) {
        Optional<Refusal> stranger = mayNotAsk(life, command);
        if (stranger.isPresent()) {
            return Unfolding.refused(stranger.get());
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

    /** Owners ask, and staff, who write down for an owner what was asked elsewhere. */
    private static Optional<Refusal> mayNotAsk(Unfolding life, CaseCommand.RequestRefund command) {
        Optional<Refusal> unknown = Staff.unknownRole(life, command.by());
        if (unknown.isPresent()) {
            return unknown;
        }
        Requester asker = life.account().people().requester(command.by());
        if (asker != Requester.OWNER && asker != Requester.COMPANY) {
            return Optional.of(new AskerRefusal.NotAnOwner(command.by().name()));
        }
        if (command.customer().isEmpty()) {
            return Optional.empty();
        }
        Actor customer = Actor.customer(command.customer().get());
        return Staff.required(life, command.by())
                .or(() -> life.account().people().requester(customer) == Requester.OWNER
                        ? Optional.empty()
                        : Optional.of(new AskerRefusal.NotAnOwner(customer.name())));
    }

    private static Outcome external(Unfolding life, CaseCommand.RequestRefund command) {
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
        Replying.promiseRefund(life, id);
        return life.accepted();
    }

    private static Outcome about(Unfolding life, CaseCommand.RequestRefund command, Payment payment) {
        Optional<Refusal> settled = settledOrOpen(
                life, payment, Given.nothing(life.account().profile().nothing()));
        if (settled.isPresent()) {
            return Unfolding.refused(settled.get());
        }
        Optional<Rules> rules = rules(life.company(), payment, life.now());
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
        Replying.promiseRefund(life, id);
        return life.accepted();
    }

    /** Why nobody can look at a payment: somebody does, or more was given back than the asking case has given itself. */
    static Optional<Refusal> settledOrOpen(Unfolding life, Payment payment, Given itself) {
        if (life.account().billing().reversals().disputed(payment.id())) {
            return Optional.of(new MoneyRefusal.PaymentDisputed(payment.id()));
        }
        if (payment.givenBack().isGreaterThan(itself.refund().plus(itself.credit()))) {
            return Optional.of(new MoneyRefusal.AlreadyGivenBack(payment.id(), payment.givenBack()));
        }
        return life.account().desk().about(payment.id()).map(open -> new MoneyRefusal.CaseAlreadyOpen(open.id()));
    }

    private static CaseId requested(Unfolding life, CaseCommand.RequestRefund command, Optional<Payment> payment) {
        CaseId id = life.account().desk().next();
        life.then(new RefundRequested(
                life.now(),
                id,
                payment.map(Payment::id),
                payment.map(Payment::kind).orElse(command.kind()),
                command.reason(),
                command.by(),
                command.channel(),
                command.customer()));
        return id;
    }

    /** The rules that judge a payment: those of its own terms, unless these say that the request counts. */
    static Optional<Rules> rules(Company company, Payment payment, Instant requestedAt) {
        Terms own = terms(company, payment);
        Terms judging = own.word(Setting.TERMS_GOVERN).equals("request") ? company.termsAt(requestedAt) : own;
        return judging.rules(Question.REFUND);
    }

    /** The terms of a payment: those it was charged under or, where they give way to it, a version accepted since. */
    static Terms terms(Company company, Payment payment) {
        return payment.terms()
                .flatMap(page -> company.termsWith(page, Question.REFUND))
                .orElseGet(() -> company.termsAt(payment.chargedAt()));
    }
}
