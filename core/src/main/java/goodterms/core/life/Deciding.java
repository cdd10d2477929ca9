package goodterms.core.life;

import goodterms.core.account.CaseEvent.CaseOpened;
import goodterms.core.account.CaseEvent.CaseSettled;
import goodterms.core.account.CaseEvent.Ground;
import goodterms.core.account.CaseEvent.PartDecided;
import goodterms.core.account.CaseEvent.Referred;
import goodterms.core.account.CaseEvent.RefundDecided;
import goodterms.core.cases.CaseFacts;
import goodterms.core.cases.CaseId;
import goodterms.core.cases.Evidence;
import goodterms.core.cases.Given;
import goodterms.core.cases.Once;
import goodterms.core.catalog.Citation;
import goodterms.core.payment.PaymentId;
import goodterms.terms.clause.Clause;
import goodterms.terms.decision.Answer;
import goodterms.terms.decision.Decision;
import goodterms.terms.decision.Rules;
import goodterms.terms.facts.Facts;
import goodterms.terms.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Asking the page about a request, and doing what it says: at once what is owed, by a case what is left to a person. */
final class Deciding {

    private static final String REFUND = Giving.REFUND;
    private static final String CREDIT = Giving.CREDIT;
    private static final String REFER_TO = "refer to";
    private static final String NOBODY = "nobody";

    private Deciding() {}

    static void decide(Unfolding life, CaseId id, Optional<PaymentId> payment, Rules rules, Facts facts) {
        Decision decision = rules.decide(facts);
        List<Evidence> evidence = evidence(life, id, rules, facts);
        if (!decision.complete()) {
            PaymentId asked = payment.orElseThrow(() -> undecided(decision));
            await(life, id, asked, decision);
            giveParts(life, id, asked, decision, evidence);
            return;
        }
        RefundDecided decided = decided(life, id, payment, decision, evidence);
        life.then(decided);
        boolean person = discretionary(decided) && payment.isPresent();
        if (person) {
            open(life, decided, payment.get(), decision);
        }
        payment.ifPresent(paid -> give(life, decided, paid, decision));
        decided.referTo().ifPresent(third -> life.then(new Referred(life.now(), id, third, cite(decision, REFER_TO))));
        if (!person && life.account().desk().open(id).isPresent()) {
            life.then(new CaseSettled(life.now(), id));
        }
    }

    /** What is read from the account's records, and what people have looked at. */
    private static List<Evidence> evidence(Unfolding life, CaseId id, Rules rules, Facts facts) {
        String currency = life.account().profile().currency().getCode();
        List<Evidence> evidence = new ArrayList<>(Looking.at(rules, facts, currency));
        life.account()
                .desk()
                .open(id)
                .ifPresent(open -> evidence.addAll(open.progress().evidence()));
        return evidence;
    }

    private static IllegalStateException undecided(Decision decision) {
        return new IllegalStateException(decision.page() + " leaves " + decision.facts() + " undecided");
    }

    /** A person must find something out first. */
    private static void await(Unfolding life, CaseId id, PaymentId payment, Decision decision) {
        List<String> asks = decision.asks().stream().map(Fact::name).toList();
        if (asks.isEmpty()) {
            throw undecided(decision);
        }
        Money nothing = life.account().profile().nothing();
        life.then(new CaseOpened(
                life.now(),
                id,
                payment,
                candidate(decision),
                nothing,
                nothing,
                asks,
                List.of(),
                CaseFacts.of(decision.facts())));
    }

    /** Gives what is owed of the parts that hang on nothing that is still to be found out. */
    private static void giveParts(
            Unfolding life, CaseId id, PaymentId payment, Decision decision, List<Evidence> evidence) {
        for (String output : List.of(REFUND, CREDIT)) {
            if (decision.answer(output) instanceof Answer.Decided part && !part.discretionary()) {
                Money owed = Money.ofMinor(life.account().profile().currency(), decision.minorOwed(output));
                Money outstanding = Giving.outstanding(life, id, payment, output, owed);
                if (outstanding.isPositive()) {
                    life.then(new PartDecided(
                            life.now(),
                            id,
                            payment,
                            output,
                            owed,
                            cite(decision, output),
                            decision.page(),
                            CaseFacts.of(decision.facts()),
                            evidence));
                    Giving.give(life, id, payment, output, outstanding, once(decision, output));
                }
            }
        }
    }

    /** The role that would decide if the facts turned out that way. */
    private static Optional<String> candidate(Decision decision) {
        return decision.answers().stream()
                .filter(Answer.Open.class::isInstance)
                .map(Answer.Open.class::cast)
                .flatMap(open -> open.candidates().stream())
                .flatMap(clause -> clause.decidedBy().stream())
                .findFirst();
    }

    private static RefundDecided decided(
            Unfolding life, CaseId id, Optional<PaymentId> payment, Decision decision, List<Evidence> evidence) {
        CurrencyUnit currency = life.account().profile().currency();
        Money refund = Money.ofMinor(currency, decision.minorOwed(REFUND));
        Money upTo = Money.ofMinor(currency, decision.minorAtMost(REFUND));
        Money credit = Money.ofMinor(currency, decision.minorOwed(CREDIT));
        Money creditUpTo = Money.ofMinor(currency, decision.minorAtMost(CREDIT));
        Optional<String> third = Optional.of(decision.word(REFER_TO)).filter(name -> !name.equals(NOBODY));
        return new RefundDecided(
                life.now(),
                id,
                payment,
                refund,
                upTo,
                credit,
                creditUpTo,
                third,
                deciders(decision)
                        .flatMap(clause -> clause.decidedBy().stream())
                        .findFirst(),
                cite(decision, mainOutput(third.isPresent(), upTo, creditUpTo)),
                grounds(decision),
                decision.page(),
                CaseFacts.of(decision.facts()),
                evidence);
    }

    /** The output that matters most to the customer: who to ask instead, money back, credit, or no money back. */
    private static String mainOutput(boolean referred, Money refund, Money credit) {
        if (referred) {
            return REFER_TO;
        }
        return refund.isZero() && credit.isPositive() ? CREDIT : REFUND;
    }

    /** The clauses that leave something to a person. */
    private static Stream<Clause> deciders(Decision decision) {
        return decision.answers().stream()
                .filter(Answer.Decided.class::isInstance)
                .map(Answer.Decided.class::cast)
                .filter(Answer.Decided::discretionary)
                .map(Answer.Decided::clause);
    }

    private static List<Ground> grounds(Decision decision) {
        return decision.answers().stream()
                .filter(Answer.Decided.class::isInstance)
                .map(Answer.Decided.class::cast)
                .map(answer -> new Ground(answer.output().name(), Citation.of(answer.clause(), decision.page())))
                .toList();
    }

    private static Citation cite(Decision decision, String output) {
        return decision.decider(output)
                .map(clause -> Citation.of(clause, decision.page()))
                .orElseThrow(() -> undecided(decision));
    }

    /** Whether anything is left to a person. */
    private static boolean discretionary(RefundDecided decided) {
        return decided.upTo().isGreaterThan(decided.refund())
                || decided.creditUpTo().isGreaterThan(decided.credit());
    }

    private static void give(Unfolding life, RefundDecided decided, PaymentId payment, Decision decision) {
        CaseId id = decided.caseId();
        Money refund = Giving.outstanding(life, id, payment, REFUND, decided.refund());
        Giving.give(life, id, payment, REFUND, refund, once(decision, REFUND));
        Money credit = Giving.outstanding(life, id, payment, CREDIT, decided.credit());
        Giving.give(life, id, payment, CREDIT, credit, once(decision, CREDIT));
    }

    private static List<Once> once(Decision decision, String output) {
        return decision.decider(output).stream()
                .flatMap(clause -> clause.once().stream().map(scope -> new Once(output, clause.id(), scope)))
                .toList();
    }

    private static void open(Unfolding life, RefundDecided decided, PaymentId payment, Decision decision) {
        Money nothing = life.account().profile().nothing();
        Given given = Giving.given(life, decided.caseId());
        boolean refundOpen = decided.upTo().isGreaterThan(decided.refund());
        boolean creditOpen = decided.creditUpTo().isGreaterThan(decided.credit());
        life.then(new CaseOpened(
                life.now(),
                decided.caseId(),
                payment,
                decided.decidedBy(),
                refundOpen ? rest(decided.upTo(), given.refund()) : nothing,
                creditOpen ? rest(decided.creditUpTo(), given.credit()) : nothing,
                List.of(),
                Stream.concat(
                                (refundOpen ? once(decision, REFUND) : List.<Once>of()).stream(),
                                (creditOpen ? once(decision, CREDIT) : List.<Once>of()).stream())
                        .toList(),
                decided.facts()));
    }

    private static Money rest(Money upTo, Money given) {
        return given.isGreaterThan(upTo) ? upTo.minus(upTo) : upTo.minus(given);
    }
}
